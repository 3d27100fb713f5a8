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
  /** Language and look go to the profile too: the look at once, the language once it has stood for a while. */
  chooseLanguage: (language: Language, former: Language) => void;
  rememberLook: (scheme: MantineColorScheme) => void;
}
