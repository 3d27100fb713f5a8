import type { MantineColorScheme } from '@mantine/core';
import type { Language } from '../../lib/i18n';

/** What the shell shows of who is signed in. */
export interface AccountView {
  name: string;
  role: string;
  office: string;
  officeId: string;
  offices: { id: string; name: string }[];
  switchOffice: (officeId: string) => void;
  signOut: () => void;
  /** Language and look go to the profile too. */
  remember: (choice: { language: Language } | { colorScheme: MantineColorScheme }) => void;
}
