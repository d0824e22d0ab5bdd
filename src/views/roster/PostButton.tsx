import type { RosterForm } from './types.ts';

interface PostButtonProps extends RosterForm {
  readonly label: string;
  /** Whom or what it is about, for those who hear one button of many. */
  readonly about?: string;
  /** Further hidden fields. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** One button that does one thing: a link never changes anything. */
export function PostButton({ path, token, label, about, fields = {} }: PostButtonProps) {
  return (
    <form method="post" action={path}>
      <input type="hidden" name="action" value={token} />
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit" aria-label={about === undefined ? undefined : `${label}: ${about}`}>
        {label}
      </button>
    </form>
  );
}
