import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Candidate, ClashView, DelegationSeat } from '../../api';
import { useSave, type Save } from '../../components/form/use-save';
import { orNull } from '../../components/form/use-editing';
import { isProblem } from '../../lib/problem';
import { assignPeople, readDelegationsAgain } from './delegation.queries';
import { choose, isOpen, seatsOf, withClashes, type Choice } from './choices.rules';

interface Chosen extends Record<string, unknown> {
  people: Choice[];
  quotaReason: string;
}

export interface PersonInput {
  /** Where the form leads to when it is refused. */
  'data-path': string;
  error: ReactNode;
}

export interface Assigning {
  choices: Choice[];
  save: Save;
  choiceOf: (personId: string) => Choice | null;
  toggle: (candidate: Candidate) => void;
  drop: (personId: string) => void;
  change: (personId: string, change: Partial<Choice>) => void;
  reasonInput: (personId: string) => object;
  /** Mantine's props of choosing this person, with why the server does not take them. */
  personInput: (personId: string) => PersonInput;
  /** The server refused more people than seats. */
  asksQuota: boolean;
  /** Mantine's props of the reason for more people than there are seats. */
  quotaInput: object;
}

/**
 * Several people chosen one after the other and assigned in one go, or one who takes over the seat of `replaced`; what was chosen
 * survives every refusal.
 */
export function useAssigning(
  meetingId: string,
  replaced: Pick<DelegationSeat, 'id' | 'version' | 'role'> | null,
  /** Whether so many people would be more than the organizer gives seats. */
  isBeyond: (count: number) => boolean,
  onAssigned: () => void,
): Assigning {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm<Chosen>({
    initialValues: { people: [], quotaReason: '' },
    validate: {
      people: { clashReason: (_, { people }, path) => (isOpenAt(people, path) ? t('assign.decide') : null) },
      quotaReason: (reason, { people }) =>
        isBeyond(people.length) && !reason.trim() ? t('assign.quotaReasonMissing') : null,
    },
  });
  const [asked, setAsked] = useState(false);
  const choices = form.getValues().people;
  const set = (people: Choice[]) => form.setFieldValue('people', people);
  const at = (personId: string) => form.getValues().people.findIndex((one) => one.person.id === personId);

  const save = useSave({
    form,
    send: ({ people, quotaReason }, attempt) =>
      assignPeople(
        meetingId,
        {
          people: seatsOf(people, replaced && { id: replaced.id, version: attempt.version ?? replaced.version }),
          quotaReason: orNull(quotaReason),
        },
        attempt,
      ).catch(async (error: unknown) => {
        // Since the people were chosen, somebody was assigned elsewhere: the clash is shown where the others are.
        if (isProblem(error, 'assignments.clash'))
          set(opened(withClashes(form.getValues().people, clashesIn(error.current))));
        // The quota fell, or the seats were taken, since the form was opened: it asks as it would have asked then.
        if (isProblem(error, 'delegation.quota_full')) {
          setAsked(true);
          form.setFieldError('quotaReason', error.message);
          await readDelegationsAgain(client);
        }
        throw error;
      }),
    onSaved: () => {
      form.setValues({ people: [], quotaReason: '' });
      void readDelegationsAgain(client);
      onAssigned();
    },
  });

  const drop = (personId: string) => {
    const index = at(personId);
    if (index >= 0) form.removeListItem('people', index);
  };
  return {
    choices,
    save: {
      ...save,
      submit: (event) => {
        // The fields of open clashes must be there before the form can lead to the first of them.
        if (choices.some((one) => isOpen(one) && !one.keeping)) set(opened(choices));
        save.submit(event);
      },
    },
    choiceOf: (personId) => choices[at(personId)] ?? null,
    toggle: (candidate) => {
      if (at(candidate.id) >= 0) drop(candidate.id);
      // a seat has one person: who is chosen next is chosen instead
      else if (replaced) set([choose(candidate, replaced.role)]);
      else form.insertListItem('people', choose(candidate));
    },
    drop,
    change: (personId, change) => {
      const index = at(personId);
      const choice = form.getValues().people[index];
      if (choice) form.replaceListItem('people', index, { ...choice, ...change });
    },
    asksQuota: asked,
    quotaInput: form.getInputProps('quotaReason'),
    personInput: (personId) => {
      const path = `people.${at(personId)}.personId`;
      return { 'data-path': path, error: form.errors[path] ?? null };
    },
    reasonInput: (personId) => form.getInputProps(`people.${at(personId)}.clashReason`),
  };
}

const opened = (choices: Choice[]): Choice[] => choices.map((one) => (isOpen(one) ? { ...one, keeping: true } : one));

function isOpenAt(people: Choice[], path: string): boolean {
  const choice = people[Number(/^people\.(\d+)\./.exec(path)?.[1])];
  return choice !== undefined && isOpen(choice);
}

function clashesIn(current: unknown): ClashView[] {
  const clashes = (current as { clashes?: unknown } | null)?.clashes;
  return Array.isArray(clashes) ? (clashes as ClashView[]) : [];
}
