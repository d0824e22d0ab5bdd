/**
 * Says beside a language that the device is set to it. It chooses nothing, moves nothing and remembers nothing: a shared
 * phone or a library computer is often set to somebody else's language. In the browser, since the page is a file.
 */
const marks = [...document.querySelectorAll<HTMLElement>('[data-device]')];
const asked = navigator.languages.map((tag) => tag.split('-')[0]);
const wanted = asked.find((language) => marks.some(({ dataset }) => dataset.device === language));
for (const mark of marks) mark.hidden = mark.dataset.device !== wanted;

export {};
