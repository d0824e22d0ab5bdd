import { wordsIn } from './sentences.ts';

/** Verbs of public texts in the present passive: a list, because "finns", "hos" and "stadens" end in the same way. */
const presentPassive = new Set(
  `anges anordnas anpassas anställs används anvisas anmäls arrangeras avgörs avbokas avbryts avslutas avslås begärs
  begränsas behandlas bekräftas beräknas beskrivs beslutas bestäms betalas beviljas bifogas bokas bedöms berörs byggs
  dras delas döljs drivs erbjuds ersätts fastställs fattas finansieras flyttas fylls följs fördelas föreslås förklaras
  förlängs förmedlas genomförs ges godkänns granskas görs hanteras hålls hämtas hänvisas höjs informeras inkluderas
  inleds införs kallas kombineras kompletteras kontaktas kontrolleras krävs köps lagras ledas leds lämnas läggs läses
  löses meddelas nekas nämns ombokas omfattas ordnas organiseras placeras planeras prioriteras prövas påverkas raderas
  redovisas regleras rekommenderas registreras räknas rapporteras samlas samordnas sammanfattas sparas skapas skickas
  skrivs skyddas sköts startas styrs stängs sägs sänds sätts säljs söks tas tilldelas tillämpas tillsätts tolkas tvingas
  uppdateras uppges upprättas utbildas utförs utreds utses utvärderas utvecklas visas väljs vänds ändras överförs
  överklagas översätts överlämnas återkallas återremitteras öppnas`.split(/\s+/),
);

/** A past form: `beslutades`, `föreslogs`, `har ändrats`. Nouns in -plats and -sats look like one. */
const pastPassive =
  /^\p{Ll}{2,}(?:ades|ats|ddes|ttes|ktes|ptes|stes|ntes|ldes|ndes|rdes|gdes|vdes|mdes|agits|ivits|jorts|unnits|undits|ållits|evs|ogs|ölls|åtts)$|^(?:gavs|togs|sågs)$/u;
const nounLikePast = /(?:plats|sats)$/;

/** A verb that helps another, and an infinitive in -as after it: `ska hållas`, `kan inte göras`. */
const helper =
  /^(?:att|ska|skulle|kan|kunde|måste|får|fick|bör|borde|vill|ville|behöver|brukar|inte|också)$/;
const infinitive = /^\p{Ll}{2,}as$/u;

/** Verbs that end in -s and have no passive meaning, nobody else does it; and pronouns that own something. */
const deponent =
  /^(?:(?:deras|allas|bådas|vuxnas)$|and|behöv|brott|enas|envis|finn|fann|funn|hopp|kräk|känn|känd|lyck|misslyck|låts|minn|mind|möt|slåss|skäm|svett|sakn|syn|träff|triv|tyck|umg|vist|vant)/;

/** "blir inskriven", "blev kallade": a form of "bli" and a participle, with at most one word between. */
const become = /^(?:bli|blir|blev|blivit)$/;
const participle =
  /^(?!(?:glad|rad|månad|sådan|sådant|besviken)$)\p{Ll}{2,}(?:[bcdfghjklmnprstvx]ade?|rerat|älld|ällda|ägd|ömd|ömda|skriv(?:en|et|na)|tag(?:en|et|na)|giv(?:en|et|na)|bjud(?:en|na)|nekat|beviljat|vald|valda)$/u;

/**
 * Words of a Swedish sentence in the passive, which leaves out who does it: the -s form (`beslutas`, `beslutades`,
 * `ska beslutas`) and "bli" with a participle (`blir kallad`). Made to find few wrong ones rather than every right one.
 */
export function passivesIn(sentence: string): string[] {
  const words = wordsIn(sentence.toLowerCase());
  return words.flatMap((word, index) => {
    if (become.test(word)) {
      const next = words.slice(index + 1, index + 3).find((one) => participle.test(one));
      return next === undefined ? [] : [`${word} ${next}`];
    }
    return isPassiveForm(word, words[index - 1] ?? '') ? [word] : [];
  });
}

function isPassiveForm(word: string, before: string): boolean {
  if (deponent.test(word) || nounLikePast.test(word)) return false;
  return (
    presentPassive.has(word) ||
    pastPassive.test(word) ||
    (helper.test(before) && infinitive.test(word))
  );
}
