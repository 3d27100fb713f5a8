import { useMediaQuery } from '@mantine/hooks';
import { Fragment, type ReactNode } from 'react';

interface FactsAndReplyProps {
  facts: ReactNode;
  reply: ReactNode;
}

/** What is told of a meeting, then the question to the reader; on a phone the question first, or it would stand below the screen. */
export function FactsAndReply({ facts, reply }: FactsAndReplyProps) {
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  // By key, so that a phone that is turned keeps what was typed.
  const parts = [<Fragment key="facts">{facts}</Fragment>, <Fragment key="reply">{reply}</Fragment>];
  return isPhone ? parts.toReversed() : parts;
}
