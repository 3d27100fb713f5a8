import { PasswordInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';

const SHORTEST = 8;
const LONGEST = 128;

/** Length is the only rule one can see; whether it is a common password the server says. The hint stays beside it, so this says what is missing. */
export function usePasswordRule(): (value: string) => string | null {
  const { t } = useTranslation();
  return (value) => {
    if (value.length < SHORTEST) return t('password.tooShort', { count: SHORTEST - value.length });
    return value.length > LONGEST ? t('password.tooLong', { count: LONGEST }) : null;
  };
}

interface NewPasswordProps<Values extends { password: string }> {
  form: UseFormReturnType<Values>;
}

export function NewPassword<Values extends { password: string }>({ form }: NewPasswordProps<Values>) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      label={t('password.new')}
      description={t('password.length')}
      autoComplete="new-password"
      size="md"
      maxLength={LONGEST}
      visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
      {...form.getInputProps('password')}
    />
  );
}
