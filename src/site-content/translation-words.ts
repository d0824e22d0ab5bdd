import type { TranslationRow } from '../i18n/translation-status.ts';
import type { ConfirmingRole } from '../i18n/words.ts';

const roles: Readonly<Record<ConfirmingRole, string>> = {
  translator: 'en översättare',
  interpreter: 'en tolk',
  staff: 'personal',
  resident: 'en invånare',
  associationMember: 'någon från en förening',
};

/** How a text stands to its Swedish, as a Swedish sentence for staff. */
export function stateInWords(row: TranslationRow): string {
  return [stateOf(row), ...makerOf(row)].join('; ');
}

function stateOf({ state, staleSections, staleKeys, isIncomplete }: TranslationRow): string {
  if (state === 'missing') return 'saknas, den svenska texten visas';
  if (state === 'current') return 'följer svenskan';
  const parts = [
    ...(staleSections.length > 0 ? [`äldre delar: ${staleSections.map(partName).join(', ')}`] : []),
    ...(staleKeys.length > 0 ? [`äldre rader: ${staleKeys.join(', ')}`] : []),
    ...(isIncomplete ? ['den svenska texten har fler delar'] : []),
  ];
  return parts.join('; ');
}

/** Section 0 is the title and the summary. */
function partName(section: number): string {
  return section === 0 ? 'rubrik och ”Kort sagt”' : String(section);
}

function makerOf({ by, role, on }: TranslationRow): string[] {
  if (by === undefined) return [];
  const who = role === undefined ? 'översatt av en maskin' : `bekräftad av ${roles[role]}`;
  return [on === undefined ? who : `${who} ${on}`];
}
