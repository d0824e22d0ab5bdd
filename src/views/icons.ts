/**
 * One family of line drawings, 24 × 24 grid. Inner SVG markup only; the component sets
 * fill="none" stroke="currentColor" stroke-width="1.75" and round caps and joins.
 * class="lamp" marks the one lit thing in a drawing, filled with the accent: with its stroke, unless the
 * shape itself says stroke="none" (bare light). Set fill on .lamp, never stroke.
 */
export const icons = {
  letter:
    '<path d="M6 7.8 3 10v9a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2v-9l-3-2.2M3.2 10.5l8.8 6 8.8-6"/><path d="M6 12.2V4a1.5 1.5 0 0 1 1.5-1.5h9A1.5 1.5 0 0 1 18 4v8.2M13.3 6.5H15M9.5 10.5h5"/><circle class="lamp" stroke="none" cx="9.8" cy="6.3" r="1.6"/>',
  group:
    '<circle cx="12" cy="5.5" r="2.5"/><circle cx="4.8" cy="8" r="2"/><circle cx="19.2" cy="8" r="2"/><path d="M8 15.5v-1.3a4 4 0 0 1 8 0v1.3M2 15.2a3 3 0 0 1 3.6-2.4M22 15.2a3 3 0 0 0-3.6-2.4M5.5 18.5v3M18.5 18.5v3"/><rect class="lamp" x="2.5" y="15.5" width="19" height="3" rx="1.5"/>',
  calendar:
    '<rect x="3.5" y="4.5" width="17" height="16.5" rx="2"/><path d="M3.5 9.5h17M8 2.5v4M16 2.5v4M7.5 13.2h.1M7.5 17.3h.1M11.2 13.2h.1M11.2 17.3h.1"/><rect class="lamp" stroke="none" x="13.7" y="12.5" width="5" height="5.5" rx="1"/>',
  contact:
    '<path d="M5.5 4.5h2.5l1.7 4-2 1.6a11 11 0 0 0 5.7 5.7l1.6-2 4 1.7v2.5a2.5 2.5 0 0 1-2.5 2.5A13.5 13.5 0 0 1 3 7 2.5 2.5 0 0 1 5.5 4.5z"/><path class="lamp" d="M15.5 2.5h4a2 2 0 0 1 2 2v2a2 2 0 0 1-2 2h-1.5l-2.5 2v-2a2 2 0 0 1-2-2v-2a2 2 0 0 1 2-2z"/>',
  plan: '<path d="M6.5 2.5H15L19.5 7v12.5a2 2 0 0 1-2 2h-11a2 2 0 0 1-2-2v-15a2 2 0 0 1 2-2z"/><path d="M7.8 18h2.7v-2.7h2.8v-2.7h2.9"/><circle class="lamp" stroke="none" cx="14.3" cy="9" r="1.9"/>',
  weeks:
    '<path d="M7 3.5v3.5M17 3.5v3.5M2 10h20M6 13v2.8M9.8 13v2.8M13.6 13v2.8"/><rect x="2" y="5.3" width="20" height="13.7" rx="2"/><rect class="lamp" stroke="none" x="16.3" y="12" width="3.7" height="4.8" rx="1"/>',
  longer:
    '<path d="M6.2 19.5h9.3a3.6 3.6 0 0 0 0-7.2h-1.3M9.8 12.3H8.5a3.6 3.6 0 0 1 0-7.3h7"/><circle cx="4.2" cy="19.5" r="2"/><circle cx="12" cy="12.3" r="2"/><circle class="lamp" cx="18.5" cy="5" r="2.8"/>',
  end: '<path class="lamp" d="M11.5 21a3.8 3.8 0 0 1 7.6 0z"/><path d="M2 21h20M4 21V4.5A1.5 1.5 0 0 1 5.5 3H20a1.5 1.5 0 0 1 1.5 1.5V21M4.5 3.2l5 2.8v12L4 21M15.3 12.5v1.3M11.7 14.5l.6.8M18.9 14.5l-.6.8"/>',
  'sfi-praktik':
    '<path d="M4 2.5h10.5a2 2 0 0 1 2 2v2.5a2 2 0 0 1-2 2H8.5l-3.5 3V9H4a2 2 0 0 1-2-2V4.5a2 2 0 0 1 2-2zM6 5.8h6.5M18.5 13.7h3v5h-7v3.3"/><rect class="lamp" x="10.5" y="11.9" width="8" height="3.6" rx="1"/>',
  validering:
    '<path d="M8.5 2h8A1.5 1.5 0 0 1 18 3.5v9H7v-9A1.5 1.5 0 0 1 8.5 2zM9.7 7.3l2 2 3.6-4M5 16h3.3c1.7 0 2.2 1 4 1h2a1.2 1.2 0 0 1 0 2.4h-2.8M15.5 18.3l4.2-2.2a1.3 1.3 0 0 1 1.3 2.3L15.5 21.7a4 4 0 0 1-2 .5H5"/><rect class="lamp" x="2" y="14.8" width="3" height="7.4" rx=".5"/>',
  'starta-eget':
    '<path d="M4.5 13.5V21h15v-7.5"/><path d="M5 3h14l2.5 5.5a3.2 3.2 0 0 1-6.4 0 3.2 3.2 0 0 1-6.2 0 3.2 3.2 0 0 1-6.4 0zM2.5 8.5h19"/><path class="lamp" d="M9.5 21v-4a1 1 0 0 1 1-1h3a1 1 0 0 1 1 1v4z"/>',
  'supported-employment':
    '<circle cx="7.2" cy="7.5" r="2.5"/><circle cx="18" cy="4.8" r="2.5"/><path d="M2.7 15.5a4.5 4.5 0 0 1 8.3-2.5L14.8 14.5M14.8 21.5v-8.3a3.2 3.2 0 0 1 6.4 0v8.3M4 18.5v3M10.5 18.5v3"/><rect class="lamp" x="1.5" y="15.5" width="11" height="3" rx="1.5"/>',
  forsorjningsstod:
    '<circle cx="7" cy="5.5" r="2.8"/><path d="M2.5 14.8a4.6 4.6 0 0 1 9 0M2 15h20M4 15v6.5h16V15"/><rect x="13" y="6" width="8.5" height="6.3" rx="1"/><path class="lamp" d="M13.3 6.2h8l-4 3.3z"/>',
  trepartssamtal:
    '<circle class="lamp" cx="12" cy="13.5" r="3.2"/><path d="M6.8 5.5a5.8 5.8 0 0 1 10.4 0M13.8 6a1.8 1.8 0 1 1 0-.1"/><path transform="rotate(120 12 13.5)" d="M6.8 5.5a5.8 5.8 0 0 1 10.4 0M13.8 6a1.8 1.8 0 1 1 0-.1"/><path transform="rotate(240 12 13.5)" d="M6.8 5.5a5.8 5.8 0 0 1 10.4 0M13.8 6a1.8 1.8 0 1 1 0-.1"/>',
  'unga-16-19':
    '<path d="M5.5 11.5a6.5 6.5 0 0 1 13 0v7.5a2 2 0 0 1-2 2h-9a2 2 0 0 1-2-2zM9.5 5.3V4A1.5 1.5 0 0 1 11 2.5h2A1.5 1.5 0 0 1 14.5 4v1.3M9.5 10h5M5.5 13.5H4A1.5 1.5 0 0 0 2.5 15v2.5A1.5 1.5 0 0 0 4 19h1.5M18.5 13.5H20a1.5 1.5 0 0 1 1.5 1.5v2.5A1.5 1.5 0 0 1 20 19h-1.5"/><rect class="lamp" x="8.5" y="13.5" width="7" height="4.5" rx="1"/>',
  'unga-20-29':
    '<path d="M7.8 8a4.2 4.2 0 1 0 8.4 0M4 21.5v-.8a6 6 0 0 1 6-6h4a6 6 0 0 1 6 6v.8M10.2 15v3M13.8 15v3"/><path class="lamp" d="M7.5 7.5a4.5 4.5 0 0 1 9 0h3.2z"/>',
  alfa: '<path d="M8 21.5v-3.6a7.8 7.8 0 1 1 11-8.6l1.7 4-1.9.8V16a2.2 2.2 0 0 1-2.2 2.2h-2.1v3.3"/><path class="lamp" d="M9.5 12.3c-.8-3.8 1.5-5.8 5.3-5.6.3 3.6-1.5 6-5.3 5.6z"/><path d="M7.8 14l1.7-1.7"/>',
  nyanlanda:
    '<path d="M9 7.5V4.5A1.5 1.5 0 0 1 10.5 3h3A1.5 1.5 0 0 1 15 4.5v3M7 20v1.5M17 20v1.5"/><rect x="2.5" y="7.5" width="19" height="12.5" rx="2.5"/><path class="lamp" d="M12 7.5v2.8l2.8 2.2v4H9.2v-4L12 10.3z"/>',
  'utan-forsorjningsstod':
    '<circle cx="12" cy="7.3" r="5.7"/><path stroke-width="1.5" d="M10.3 6.1A1.7 1.7 0 1 1 12.8 7.6c-.5.3-.8.6-.8 1.1M12 10.7h.1"/><path d="M12 13v2M12 19.3v2.7"/><path class="lamp" d="M5 15.2h11.5l3 2-3 2.1H5z"/>',
  stepFree:
    '<circle cx="9.5" cy="3.3" r="1.6"/><path d="M9.5 7v5h5l2 4M6.8 9.8a4.3 4.3 0 1 0 6.5 5.4M9.5 9.2h3.5"/><path class="lamp" d="M2 21.5 22 16.8v4.7z"/>',
  hearingLoop:
    '<path d="M3.5 9a5.5 5.5 0 0 1 11 0c0 3-2.3 4-3.3 6S9.8 21 7 21a3 3 0 0 1-3-3M6.7 10a2.4 2.4 0 0 1 4.7-.5c.2 1.3-.8 2-1.9 3.5M17.5 5.5a7.5 7.5 0 0 1 0 8M20.5 3.5a11.5 11.5 0 0 1 0 12"/>',
  largePrint:
    '<path d="M3 4h18M3 9h3.3M3 14h2.8M3 19h7M18 17.3l3.7 3.7M11.2 11.3h5.2M11.2 14.7h3"/><circle cx="13.8" cy="13" r="5.7"/>',
  companion:
    '<circle cx="7.5" cy="5" r="2.7"/><circle cx="16.7" cy="7.3" r="2.5"/><path d="M3 21.5v-8a4.5 4.5 0 0 1 9 0v5M12 16.5a4.7 4.7 0 0 1 9.4 0v5"/>',
  clock:
    '<path class="lamp" stroke="none" d="M12 12V5.2A6.8 6.8 0 0 1 18 15.5z"/><circle cx="12" cy="12" r="9.2"/><path d="M12 6.3V12l4 2.3"/>',
  place:
    '<path d="M12 22c-4.5-4.3-8-8-8-12a8 8 0 0 1 16 0c0 4-3.5 7.7-8 12z"/><path class="lamp" d="M8 10l4-3.5 4 3.5v4H8z"/>',
  language:
    '<path d="M6.5 13.5l-3 2.5v-2.7A2 2 0 0 1 2 11.3V5a2 2 0 0 1 2-2h9a2 2 0 0 1 2 2v1M5 8c.8-1.5 1.7-1.5 2.5 0s1.7 1.5 2.5 0"/><path d="M12 9.5h8a2 2 0 0 1 2 2v5.5a2 2 0 0 1-1.5 2V22l-3.5-3h-5a2 2 0 0 1-2-2v-5.5a2 2 0 0 1 2-2zM13.3 12.8h2.2M18.7 12.8h.1M13.3 15.9h.1M16.5 15.9h2.3"/>',
  search:
    '<circle cx="10.5" cy="10.5" r="7"/><path d="M15.7 15.7l5.3 5.3M7 10.5A3.5 3.5 0 0 1 10.5 7"/>',
  menu: '<path d="M3.5 6h17M3.5 12h17M3.5 18h11"/>',
  money:
    '<path d="M2 15h20M12 15l3.5 6h-7zM3.5 15V4.5A1.5 1.5 0 0 1 5 3h3.5l3 3v9M6.5 8.5H8M6.5 11.7h2"/><circle class="lamp" cx="18" cy="11.7" r="3.2"/>',
  shield:
    '<path d="M12 2.5l8 3v5.5c0 5-3.2 8.5-8 10.5-4.8-2-8-5.5-8-10.5V5.5z"/><path class="lamp" d="M12 15.5c-2.3-1.6-3.8-2.9-3.8-4.7a2 2 0 0 1 3.8-.9 2 2 0 0 1 3.8.9c0 1.8-1.5 3.1-3.8 4.7z"/>',
  print:
    '<path d="M7 8V3h10v5M7 17.5H5a2 2 0 0 1-2-2V10a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v5.5a2 2 0 0 1-2 2h-2M17.5 11.2h0"/><path class="lamp" d="M7 14.5h10v7H7z"/>',
  info: '<circle cx="12" cy="12" r="9.2"/><path d="M12 11.5v5M12 7.5h.1"/>',
  adults:
    '<circle cx="12" cy="7" r="4"/><path d="M4 21.5V20a6 6 0 0 1 6-6h4a6 6 0 0 1 6 6v1.5"/><path class="lamp" d="M9.5 14h5L12 18z"/>',
  youth:
    '<path d="M8.2 9a3.8 3.8 0 0 0 7.6 0M7.2 7a4.8 4.8 0 0 1 9.6 0M5 21.5v-.5a5 5 0 0 1 5-5h4a5 5 0 0 1 5 5v.5"/><path class="lamp" d="M6 7h2.3v4H6zM15.7 7H18v4h-2.3z"/>',
  workTraining:
    '<path d="M2 15h20M4.5 15v6.5M19.5 15v6.5M4.5 18.5h15M9 6.5V15M17 8v7"/><path d="M8 3.5h4.5v3H7.5C6 6.5 5 7 4 8.5c0-3 1.5-5 4-5z"/><rect class="lamp" x="15.5" y="2.5" width="3" height="5.8" rx="1.2"/>',
  health:
    '<path d="M12 15.5C7.2 12.5 4 10 4 6.7A4 4 0 0 1 12 5.5a4 4 0 0 1 8 1.2c0 3.3-3.2 5.8-8 8.8zM12 9.5V22"/><path class="lamp" d="M12 21.5c.2-3.3 2.5-5 7-4.8-.2 3.3-2.5 5-7 4.8z"/>',
  disability:
    '<circle class="lamp" cx="12" cy="6" r="3"/><path d="M5 14v-3.5a1.3 1.3 0 0 0-2.5 0v6L7 21.5M5 14l4 3.5c1 1 1.5 2 1.5 4M19 14v-3.5a1.3 1.3 0 0 1 2.5 0v6L17 21.5M19 14l-4 3.5c-1 1-1.5 2-1.5 4"/>',
  lamp: '<path class="lamp" stroke="none" d="M11.5 12 18 9.2 22 17.5c-4-.8-7.5 0-10 2z"/><path d="M2 19.5c3.5-1.5 6.5-1 9 2 2.5-3 6.8-3.5 11-2M11 21.5C10 16 3.5 14 3.5 8A5.5 5.5 0 0 1 9 2.5c2 0 3.3.7 4 2"/><path transform="rotate(-23 14.5 7.5)" d="M9.3 10c0-3.2 2-5.5 5.2-5.5s5.2 2.3 5.2 5.5z"/>',
  tick: '<path d="M4 12.5l5.5 5.5L20 6.5"/>',
  away: '<path d="M11 5H6a2 2 0 0 0-2 2v11a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2v-5M11.5 12.5l9-9M14.5 3.5h6v6"/>',
  help: '<path d="M5 3h14a2.5 2.5 0 0 1 2.5 2.5V15a2.5 2.5 0 0 1-2.5 2.5h-5L9 21.5v-4H5A2.5 2.5 0 0 1 2.5 15V5.5A2.5 2.5 0 0 1 5 3z"/><path d="M9.7 8a2.3 2.3 0 1 1 3.4 2c-.8.4-1.1.8-1.1 1.5M12 14.3h.1"/>',
} as const;
export type IconName = keyof typeof icons;
