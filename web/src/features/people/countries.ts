import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../lib/use-dates';
import { countriesQuery } from './people.queries';

/** Names countries in the reader's language, in the office's own words where it has some. */
export function useCountryName(): (code: string) => string {
  const language = useLanguage();
  const { data } = useQuery(countriesQuery);
  return (code) => data?.find((country) => country.code === code)?.name[language] ?? code;
}
