import { infiniteQueryOptions } from '@tanstack/react-query';
import { readJson } from './api';

/** A page of a list that goes on by cursor. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
  total?: number;
}

/** `/api/persons?q=kur`: what is empty stays out of the address. */
export function withQuery(path: string, parameters: Record<string, string | number | null | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** A whole list, page after page. Invalidating the noun reads all its lists again. */
export function pagesQuery<P extends Page<unknown>>(noun: string, address: string) {
  return infiniteQueryOptions({
    queryKey: [noun, 'pages', address],
    queryFn: ({ pageParam, signal }) => {
      const next = pageParam
        ? `${address}${address.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(pageParam)}`
        : address;
      return readJson<P>(next, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    // A new filter keeps the old rows in sight until the new ones are there.
    placeholderData: (previous) => previous,
  });
}
