import { useEffect } from 'react';

const PRODUCT = 'Heyet';

/** "Meetings · Heyet". Set by the page's heading, so that no page can be without. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} · ${PRODUCT}` : PRODUCT;
  }, [title]);
}
