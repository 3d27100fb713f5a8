import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { chooseLanguage, type Language } from '../../lib/i18n';
import { meQuery, rememberChoice, type Me } from './session';

/** Second thoughts about the language take so long; only then does the profile follow. */
const SECOND_THOUGHTS_MS = 10_000;

export interface LanguageChoice {
  /** What was spoken before, while a choice may still be taken back; null where there is nothing to tell. */
  former: Language | null;
  choose: (language: Language, former: Language) => void;
  undo: () => void;
}

/**
 * The language of the profile, which is that of one's mails, follows the switch once it has stood for a while: a slip that is
 * taken back at once changes nothing and leaves nothing in the history.
 */
export function useLanguageChoice(): LanguageChoice {
  const client = useQueryClient();
  const [pending, setPending] = useState<{ language: Language; former: Language } | null>(null);
  const chosen = pending?.language ?? null;
  useEffect(() => {
    if (chosen === null) return undefined;
    const keep = () => {
      setPending(null);
      // The choice already holds on this machine; when the profile cannot be reached, it is only not on the others.
      rememberChoice({ language: chosen }).then(
        () =>
          client.setQueryData(meQuery.queryKey, (me: Me | undefined) =>
            me ? { ...me, user: { ...me.user, language: chosen } } : me,
          ),
        () => undefined,
      );
    };
    const timer = setTimeout(keep, SECOND_THOUGHTS_MS);
    // Who leaves the page has no second thoughts.
    addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', keep);
    };
  }, [chosen, client]);
  return {
    former: pending?.former ?? null,
    choose: (language, former) => {
      const before = pending?.former ?? former;
      setPending(language === before ? null : { language, former: before });
    },
    undo: () => {
      setPending(null);
      if (pending) void chooseLanguage(pending.former);
    },
  };
}
