/** The longest line, in octets, its end not counted (RFC 5545 3.1). */
const LONGEST = 75;
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** A line of iCalendar, folded where it is long, never inside a character. */
export function contentLine(name: string, value: string, params: Record<string, string> = {}): string {
  const withParams = Object.entries(params).map(([key, one]) => `;${key}=${one}`);
  return fold(`${name}${withParams.join('')}:${value}`);
}

/** A value of type TEXT. */
export function textValue(text: string): string {
  return clean(text)
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n');
}

/** A parameter in quotes, which cannot hold quotes themselves. */
export function quoted(text: string): string {
  return `"${clean(text)
    .replace(/"/g, "'")
    .replace(/[\n\t]+/g, ' ')}"`;
}

const clean = (text: string) => text.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROL, '');

function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LONGEST) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}
