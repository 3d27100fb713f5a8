import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import classes from './filter-bar.module.css';

/** What narrows a list, above it. The count of what is left stands at the right. */
export function FilterBar({ children, count }: { children: ReactNode; count?: ReactNode }) {
  return (
    <div className={classes.bar} role="search" data-no-print>
      {children}
      <span className={classes.count} role="status">
        {count}
      </span>
    </div>
  );
}

interface WordsFilterProps {
  label: string;
  /** The words in the address. */
  value: string;
  onChange: (words: string) => void;
  /** In a dialog that is opened to look for something. */
  takesFocus?: boolean;
}

/** Words to find. The address follows a moment after the last letter, so that each view can be sent to a colleague. Nothing typed is lost on leaving, and nothing asks. */
export function WordsFilter({ label, value, onChange, takesFocus }: WordsFilterProps) {
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  const tell = useDebouncedCallback((words: string) => {
    told.current = words;
    onChange(words);
  }, 250);
  // Going back in the browser changes the address without anybody typing.
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setTyped(value);
  }, [value]);
  return (
    <TextInput
      className={classes.words}
      type="search"
      aria-label={label}
      data-autofocus={takesFocus || undefined}
      placeholder={label}
      leftSection={<IconSearch size={16} stroke={1.8} aria-hidden />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        tell(event.currentTarget.value.trim());
      }}
    />
  );
}
