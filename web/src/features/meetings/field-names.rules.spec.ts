import { ConnectionLost, Problem } from '../../lib/problem';
import { asFormNames, withFormNames } from './field-names.rules';

const refused = (field: string) =>
  new Problem(422, {
    code: 'invalid',
    detail: 'No.',
    errors: [{ field, rule: 'x', message: 'Why.' }],
    requestId: 'r1',
  });
const fieldOf = (error: unknown) => (error as Problem).errors[0]?.field;

describe('errors in the names of the form', () => {
  it.each([
    ['bodyId', 'owner'],
    ['startTime', 'date.startTime'],
    ['date.endDate', 'date.endDate'],
    ['label.en', 'label.en'],
  ])('%s stands at %s', (field, inForm) => {
    expect(fieldOf(asFormNames(refused(field)))).toBe(inForm);
  });

  it('keeps the rest of the refusal', () => {
    const error = asFormNames(refused('bodyId')) as Problem;
    expect([error.status, error.code, error.message, error.requestId]).toEqual([422, 'invalid', 'No.', 'r1']);
  });

  it('leaves alone what is no refusal', async () => {
    const lost = new ConnectionLost();
    await expect(withFormNames(Promise.reject(lost))).rejects.toBe(lost);
    await expect(withFormNames(Promise.resolve(1))).resolves.toBe(1);
  });
});
