export interface Answer<Body = any> {
  status: number;
  headers: Headers;
  body: Body;
}

export interface Extra {
  /** The version a change is based on. */
  version?: number;
  headers?: Record<string, string>;
}

/** What a request behind a mailed link carries. */
export const throughLink = (secret: string): Extra => ({ headers: { 'heyet-link': secret } });

/** One browser tab: keeps the cookie, names its office on each request, and sends versions as If-Match. */
export class Client {
  /** The office this tab shows. */
  office: string | null = null;
  /** What Accept-Language says. */
  language: 'en' | 'tr' | null = null;
  readonly cookies = new Map<string, string>();

  constructor(readonly url: string) {}

  get<Body = any>(path: string, extra: Extra = {}): Promise<Answer<Body>> {
    return this.send('GET', path, undefined, extra);
  }
  post<Body = any>(path: string, body?: unknown, extra: Extra = {}): Promise<Answer<Body>> {
    return this.send('POST', path, body, extra);
  }
  put<Body = any>(path: string, body?: unknown, extra: Extra = {}): Promise<Answer<Body>> {
    return this.send('PUT', path, body, extra);
  }
  patch<Body = any>(path: string, body?: unknown, extra: Extra = {}): Promise<Answer<Body>> {
    return this.send('PATCH', path, body, extra);
  }
  delete<Body = any>(path: string, extra: Extra = {}): Promise<Answer<Body>> {
    return this.send('DELETE', path, undefined, extra);
  }

  /** The answer as it came, for bodies that are no JSON. */
  async raw(method: string, path: string, body?: unknown, extra: Extra = {}): Promise<Response> {
    const headers = new Headers(extra.headers);
    if (body !== undefined) headers.set('content-type', 'application/json');
    if (this.cookies.size > 0)
      headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    if (this.office && !headers.has('heyet-office')) headers.set('heyet-office', this.office);
    if (this.language) headers.set('accept-language', this.language);
    if (extra.version !== undefined) headers.set('if-match', `"${extra.version}"`);
    const answer = await fetch(this.url + path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      redirect: 'manual',
    });
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    return answer;
  }

  private async send<Body>(method: string, path: string, body: unknown, extra: Extra): Promise<Answer<Body>> {
    const answer = await this.raw(method, path, body, extra);
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      body: (text === '' ? undefined : JSON.parse(text)) as Body,
    };
  }

  private keep(line: string): void {
    const [pair = ''] = line.split(';', 1);
    const cut = pair.indexOf('=');
    const value = pair.slice(cut + 1);
    if (value === '') this.cookies.delete(pair.slice(0, cut));
    else this.cookies.set(pair.slice(0, cut), value);
  }
}
