import { mostQuestions } from './guide.ts';
import type { Guide, GuideAnswer, Known } from './guide.ts';

/** One way through the guide. */
export interface GuidePath {
  /** Names of the questions, in the order they are asked. */
  readonly asked: readonly string[];
  /** Keys of the answers, one for each question; `none` where no answer fits. */
  readonly said: readonly string[];
  /** Name of the outcome; undefined where the path leads out of the guide, to booking. */
  readonly outcome: string | undefined;
  readonly known: Known;
}

/** Stands for the answer that every question has: that no other fits. */
const noneFits = 'none';

const beginning = { asked: [], said: [], known: {} };

/** Every path from the first question to an outcome. Throws on a name that is nowhere and on a path without an end. */
export function pathsOf(guide: Guide): GuidePath[] {
  return pathsFrom(guide, guide.start, beginning);
}

type Walked = Omit<GuidePath, 'outcome'>;

function pathsFrom(guide: Guide, name: string, walked: Walked): GuidePath[] {
  if (Object.hasOwn(guide.outcomes, name)) return [{ ...walked, outcome: name }];
  const question = guide.questions[name];
  if (!question) throw new Error(`The guide leads to "${name}", which it does not have.`);
  if (walked.asked.includes(name)) throw new Error(`The guide asks "${name}" twice on one path.`);
  const none: GuideAnswer = { says: noneFits, to: guide.noneFits, known: {} };
  return [...question.answers, none].flatMap((answer) => {
    const next = {
      asked: [...walked.asked, name],
      said: [...walked.said, answer.says],
      known: { ...walked.known, ...answer.known },
    };
    return answer.to === undefined
      ? [{ ...next, outcome: undefined }]
      : pathsFrom(guide, answer.to, next);
  });
}

/** The paths on which a person is asked too much. */
export function tooLong(paths: readonly GuidePath[]): GuidePath[] {
  return paths.filter(({ asked }) => asked.length > mostQuestions);
}

/**
 * The questions that everybody who comes to a page has answered, in order: what a page without script can offer to
 * answer anew. For a question these are all that were asked before it, because one answer alone leads to it.
 */
export function questionsBefore(paths: readonly GuidePath[], name: string): string[] {
  const before = paths.flatMap(({ asked, outcome }) => {
    if (outcome === name) return [asked];
    return asked.includes(name) ? [asked.slice(0, asked.indexOf(name))] : [];
  });
  const [first = [], ...others] = before;
  return first.filter((question) => others.every((asked) => asked.includes(question)));
}
