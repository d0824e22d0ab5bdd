import { icons } from './icons.ts';
import type { IconName } from './icons.ts';

interface IconProps {
  readonly name: IconName;
  readonly class?: string;
}

/** Drawings that point along the line of reading, and so turn round in right-to-left languages. */
const turning: ReadonlySet<IconName> = new Set([
  'away',
  'end',
  'longer',
  'menu',
  'plan',
  'utan-forsorjningsstod',
  'weeks',
]);

/** One of our line drawings, inline. It never carries a fact that the text lacks, so it is hidden from readers. */
export function Icon({ name, class: className = 'icon' }: IconProps) {
  return (
    <svg
      class={turning.has(name) ? `${className} turns` : className}
      viewBox="0 0 24 24"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: icons[name] }}
    />
  );
}

export function isIconName(name: string): name is IconName {
  return Object.hasOwn(icons, name);
}
