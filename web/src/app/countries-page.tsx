import { Button, TextInput } from '@mantine/core';
import { isNotEmpty } from '@mantine/form';
import { useQueryClient, useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterBar, WordsFilter } from '../components/filter-bar';
import { BothLanguages } from '../components/form/both-languages';
import { EditDrawer } from '../components/form/edit-drawer';
import { FormFrame } from '../components/form/form-frame';
import { useEditing } from '../components/form/use-editing';
import { Section } from '../components/section';
import { EmptyState } from '../components/states';
import { TextButton } from '../components/text-button';
import { sendChange } from '../lib/api';
import { holdsWords } from '../lib/fold-text';
import { useLanguage } from '../lib/use-dates';
import { SettingsFrame } from '../features/identity/settings/settings-frame';
import { useMay } from '../features/identity/use-may';
import { EntryMarks } from '../features/organizations/entry-marks';
import { countriesQuery } from '../features/people/people.queries';
import type { Country } from '../features/people/person.types';
import classes from './countries.module.css';

/** What the office calls each country: its own names first, then those that go by their usual one. */
export function CountriesPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { q = '' } = useSearch({ from: '/signed-in/settings/countries' });
  const navigate = useNavigate({ from: '/settings/countries' });
  const { data: countries } = useSuspenseQuery(countriesQuery);
  const mayEdit = useMay('people:write');
  const [edited, setEdited] = useState<Country | 'new' | null>(null);
  const close = () => setEdited(null);
  const found = countries
    .filter(({ code, name }) => holdsWords([code, name.en, name.tr].join(' '), q))
    .sort((a, b) => a.name[language].localeCompare(b.name[language], language));
  const groups = [
    { title: t('countries.own'), rows: found.filter((one) => one.source !== null) },
    { title: t('countries.usual'), rows: found.filter((one) => one.source === null) },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <SettingsFrame
      title={t('countries.title')}
      lead={t('countries.lead')}
      actions={mayEdit && <Button onClick={() => setEdited('new')}>{t('countries.add')}</Button>}
    >
      <FilterBar count={t('countries.count', { count: found.length })}>
        <WordsFilter
          label={t('countries.find')}
          value={q}
          onChange={(words) => void navigate({ search: words ? { q: words } : {}, replace: true })}
        />
      </FilterBar>
      {groups.length === 0 && <EmptyState>{t('countries.nothingFound')}</EmptyState>}
      <div className={classes.register}>
        {groups.map(({ title, rows }) => (
          <Section key={title} title={title} note={rows.length}>
            <ul>
              {rows.map((country) => (
                <Entry key={country.code} country={country} canEdit={mayEdit} onEdit={() => setEdited(country)} />
              ))}
            </ul>
          </Section>
        ))}
      </div>
      <EditDrawer
        title={edited === 'new' ? t('countries.add') : t('countries.edit')}
        opened={edited !== null}
        onClose={close}
      >
        {({ onDirty, close: leave }) => (
          <CountryForm country={edited === 'new' ? null : edited} onDirty={onDirty} onCancel={leave} onDone={close} />
        )}
      </EditDrawer>
    </SettingsFrame>
  );
}

function Entry({ country, canEdit, onEdit }: { country: Country; canEdit: boolean; onEdit: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { code, name, source, version } = country;
  const other = language === 'tr' ? name.en : name.tr;
  return (
    <li className={classes.entry}>
      <span className={classes.code}>{code}</span>
      <div>
        <div>
          <span className={classes.name}>{name[language]}</span>
          {other !== name[language] && <span className={classes.other}>{other}</span>}
        </div>
        {source && (
          <EntryMarks
            path="countries"
            entry={{ id: code, source, version }}
            canEdit={canEdit}
            onEdit={onEdit}
            readAgain={readCountriesAgain}
          />
        )}
      </div>
      {!source && canEdit && (
        <TextButton
          className={classes.act}
          onClick={onEdit}
          aria-label={t('countries.rename', { name: name[language] })}
          data-no-print
        >
          {t('countries.renameShort')}
        </TextButton>
      )}
    </li>
  );
}

/** Names of countries stand in nearly every list. */
async function readCountriesAgain(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
}

interface CountryFormProps {
  /** Null for a territory that ISO 3166-1 gives no code. */
  country: Country | null;
  onDone: () => void;
  onCancel: () => void;
  onDirty: (dirty: boolean) => void;
}

function CountryForm({ country, onDone, onCancel, onDirty }: CountryFormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { form, save, takeTheirs, theirs } = useEditing({
    thing: country,
    toValues: (from: Country | null) => ({
      code: from?.code ?? '',
      nameTr: from?.name.tr ?? '',
      nameEn: from?.name.en ?? '',
    }),
    validate: {
      code: (code: string) =>
        country || /^(AA|ZZ|Q[M-Z]|X[A-Z])$/.test(code.trim().toUpperCase()) ? null : t('countries.codeWrong'),
      nameTr: isNotEmpty(t('names.bothMissing')),
      nameEn: isNotEmpty(t('names.bothMissing')),
    },
    send: ({ code, nameTr, nameEn }, { version, idempotencyKey }) =>
      sendChange<Country>(`/api/countries/${encodeURIComponent(code.trim().toUpperCase())}`, {
        method: 'PUT',
        body: { nameTr: nameTr.trim(), nameEn: nameEn.trim() },
        version: version ?? 0,
        idempotencyKey,
      }),
    onSaved: () => {
      void readCountriesAgain(client);
      onDone();
    },
    onDirty,
  });
  return (
    <FormFrame
      save={save}
      submitLabel={t('countries.save')}
      onCancel={onCancel}
      onTakeTheirs={takeTheirs}
      theirs={theirs}
    >
      {!country && (
        <TextInput
          label={t('countries.code')}
          description={t('countries.codeHelp')}
          required
          maxLength={2}
          maw={200}
          data-autofocus
          {...form.getInputProps('code')}
        />
      )}
      <BothLanguages>
        {(language) => (
          <TextInput
            label={t(`names.${language}`)}
            lang={language}
            required
            maxLength={120}
            {...form.getInputProps(language === 'tr' ? 'nameTr' : 'nameEn')}
          />
        )}
      </BothLanguages>
    </FormFrame>
  );
}
