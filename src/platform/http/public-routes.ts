/**
 * Every route that needs no session, as the API document writes it. A handler is open when it carries `@Public()`;
 * tests hold this list, the handlers and `security: []` in the document against each other.
 */
export const PUBLIC_ROUTES: readonly string[] = [
  'GET /health/live',
  'GET /health/ready',
  'GET /api/openapi.json',
  'POST /api/session',
  'DELETE /api/session',
  'POST /api/password-resets',
  'GET /api/password-resets/{token}',
  'POST /api/password-resets/{token}',
  'GET /api/email-changes/{token}',
  'POST /api/email-changes/{token}',
  'GET /api/invitations/{token}',
  'POST /api/invitations/{token}',
  'GET /api/replies/{token}',
  'POST /api/replies/{token}',
];
