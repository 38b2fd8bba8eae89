/** A password's fingerprint under the name the file gives it. */
export type Fingerprint = Readonly<Record<string, string>>;

/** "password": the short fingerprint of ECMA-376, which every Excel reads. It keeps sheets from mishaps, not from malice. */
export function fingerprintOf(password: string): Fingerprint {
  let hash = 0;
  for (let at = password.length - 1; at >= 0; at--) hash = turned(hash) ^ password.charCodeAt(at);
  const value = turned(hash) ^ password.length ^ 0xce4b;
  return { password: (value & 0xffff).toString(16).toUpperCase().padStart(4, "0") };
}

/** Fifteen bits, turned by one. */
const turned = (hash: number): number => ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);

/** Nothing when the fingerprint is of a kind that cannot be checked here. */
export function isPassword(password: string, fingerprint: Fingerprint): boolean | undefined {
  const kept = fingerprint["password"];
  return kept === undefined ? undefined : kept.toUpperCase().padStart(4, "0") === fingerprintOf(password)["password"];
}
