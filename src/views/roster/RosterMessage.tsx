const messages = {
  unknown: {
    title: 'Länken gäller inte',
    text: 'Den är fel skriven, förnyad eller till ett möte som har varit.',
  },
  again: {
    title: 'Försök igen från listan',
    text: 'Sidan du tryckte på är för gammal, eller så är du inte inloggad längre. Inget har ändrats.',
  },
  tooMany: {
    title: 'För många försök',
    text: 'Vänta en stund och försök igen. Koder som redan är skickade gäller i tio minuter.',
  },
} as const;

export type RosterRefusal = keyof typeof messages;

export function RosterMessage({
  refusal,
  path,
}: {
  readonly refusal: RosterRefusal;
  readonly path: string;
}) {
  const { title, text } = messages[refusal];
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      <p>
        <a class="button" href={path}>
          {refusal === 'again' ? 'Till listan' : 'Till enhetens listor'}
        </a>
      </p>
    </>
  );
}

export function rosterRefusalTitle(refusal: RosterRefusal): string {
  return messages[refusal].title;
}
