/** Where the server shows Microsoft's library, and the script that puts the host in place before it. */
export const OFFICE_JS = "/office-js/office.js";
export const ATTACH_SCRIPT = "/workbench/attach-host.js";

const OFFICE_SCRIPT = /<script\b[^>]*?\bsrc\s*=\s*(["'])([^"']*\boffice(?:\.debug)?\.js)\1[^>]*>/i;

/**
 * The pane's own html as the workbench shows it: one script line before office.js, and office.js taken from this server
 * instead of Microsoft's. Nothing else is touched.
 */
export function paneHtml(html: string, file: string): string {
  const found = OFFICE_SCRIPT.exec(html);
  if (!found) throw new Error(`${file} loads no office.js, so it is no add-in's page`);
  const [line, , source] = found;
  return html.replace(line, () => `<script src="${ATTACH_SCRIPT}"></script>\n    ${line.replace(source!, OFFICE_JS)}`);
}
