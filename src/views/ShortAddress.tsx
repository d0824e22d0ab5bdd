interface ShortAddressProps {
  /** The whole short address: `https://boka.example.se/l/483/`. */
  readonly address: string;
}

/** A short address as people read it aloud and type it: no scheme and no slash at its end. */
export function ShortAddress({ address }: ShortAddressProps) {
  const { host, pathname } = new URL(address);
  return (
    <a class="number" href={pathname}>
      <bdi dir="ltr">{host + pathname.slice(0, -1)}</bdi>
    </a>
  );
}
