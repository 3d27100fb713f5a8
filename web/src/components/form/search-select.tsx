import { Select, type SelectProps } from '@mantine/core';
import { useRef } from 'react';

/**
 * A choice found by typing. What is typed takes the place of what was chosen: the text is marked whenever the field is come to,
 * and again after a choice. The list opens on a click or the first letter, not where the focus is only led here by a mistake.
 */
export function SearchSelect({
  onClick,
  onFocus,
  onOptionSubmit,
  ...props
}: Omit<SelectProps, 'searchable' | 'openOnFocus' | 'ref'>) {
  const field = useRef<HTMLInputElement>(null);
  const mark = () => field.current?.select();
  return (
    <Select
      {...props}
      ref={field}
      searchable
      openOnFocus={false}
      onClick={(event) => {
        mark();
        onClick?.(event);
      }}
      onFocus={(event) => {
        mark();
        onFocus?.(event);
      }}
      onOptionSubmit={(value) => {
        onOptionSubmit?.(value);
        // Once the name of the choice stands in the field.
        requestAnimationFrame(mark);
      }}
    />
  );
}
