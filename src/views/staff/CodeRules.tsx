/** What a helping code is and is not, for those who hand one over. In Swedish. */
export function CodeRules() {
  return (
    <section class="notice look">
      <div>
        <p>
          <strong>Det här är ingen anmälan.</strong> Följ er rutin för den.
        </p>
        <ul>
          <li>Personen är med och vill boka.</li>
          <li>Inget om ärendet: koden fyller i jobbtorg, språk och tolk, inget mer.</li>
          <li>Jobbtorget ser att en kod användes. Det visar inte vem som gjorde den.</li>
        </ul>
      </div>
    </section>
  );
}
