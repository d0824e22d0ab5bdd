import type { RosterForm } from './types.ts';

interface PostButtonProps extends RosterForm {
  readonly label: string;
  /** Whom or what it is about, for those who hear one button of many. */
  readonly about?: string;
  /** A way back, or out, that should not look like the thing to do. */
  readonly isQuiet?: boolean;
  /** Further hidden fields. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** One button that does one thing: a link never changes anything. */
export function PostButton({
  path,
  token,
  label,
  about,
  isQuiet = false,
  fields = {},
}: PostButtonProps) {
  return (
    <form method="post" action={path}>
      <input type="hidden" name="action" value={token} />
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button
        type="submit"
        class={isQuiet ? 'quiet' : undefined}
        aria-label={about === undefined ? undefined : `${label}: ${about}`}
      >
        {label}
      </button>
    </form>
  );
}
