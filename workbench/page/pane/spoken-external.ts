/** The parts of the host's object that say which language Office speaks. */
interface Spoken {
  GetHostInfo(): string;
  GetContext(): { GetAppUILocale(): string };
}

/**
 * The host's object with Office's words in another language: office.js loads its texts by it, and the add-in reads it as
 * `Office.context.displayLanguage`. The region, `Office.context.contentLanguage`, stays what it is.
 */
export function speaking(external: object, locale: string): object {
  const host = external as Spoken;
  return {
    ...host,
    GetHostInfo: () => host.GetHostInfo().replace(/[a-z]{2}-[A-Z]{2}/, locale),
    GetContext: () => ({ ...host.GetContext(), GetAppUILocale: () => locale }),
  };
}
