/**
 * What the page and the pane may load: this server's files and nothing else. Styles are the exception, because the grid
 * and React libraries write `style` elements and attributes as they draw.
 */
const shared = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

const policies = {
  page: [...shared, "frame-src 'self'", "frame-ancestors 'none'"].join("; "),
  pane: [...shared, "frame-ancestors 'self'"].join("; "),
} as const;

/** Headers of every answer. `page` is the workbench itself, `pane` whatever is shown inside it. */
export function responseHeaders(part: keyof typeof policies): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy": policies[part],
    "Cache-Control": "no-cache",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  };
}
