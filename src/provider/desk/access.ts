// Who may do what at the desk: roles, what each may, and what each route asks for. A route that is
// not here does not exist.

export const ROLES = ['viewer', 'clerk', 'admin'] as const;

export type Role = (typeof ROLES)[number];

type Permission =
  'requests.read' | 'requests.decide' | 'requests.export' | 'operators.manage' | 'audit.read';

/** Administrators, who read the audit trail, see no requests: nobody audits themselves. */
const PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  viewer: ['requests.read'],
  clerk: ['requests.read', 'requests.decide', 'requests.export'],
  admin: ['operators.manage', 'audit.read'],
};

/** `operator` is anybody who is logged in. */
export type Access = 'anyone' | 'operator' | Permission;

export const ACCESS = {
  'GET /style.css': 'anyone',
  'GET /login': 'anyone',
  'POST /login': 'anyone',
  'POST /openid': 'anyone',
  'GET /openid/callback': 'anyone',
  'GET /': 'operator',
  'POST /logout': 'operator',
  'GET /password': 'operator',
  'POST /password': 'operator',
  'GET /requests': 'requests.read',
  'POST /requests': 'requests.read',
  'GET /requests/:id': 'requests.read',
  'POST /requests/:id': 'requests.decide',
  'GET /requests/:id/request.cms': 'requests.export',
  'GET /requests/:id/receipt.cms': 'requests.export',
  'GET /requests/:id/card.html': 'requests.export',
  'GET /export': 'requests.export',
  'POST /export': 'requests.export',
  'GET /operators': 'operators.manage',
  'POST /operators': 'operators.manage',
  'POST /operators/:id': 'operators.manage',
  'GET /audit': 'audit.read',
  'POST /audit': 'audit.read',
} as const satisfies Record<`${'GET' | 'POST'} /${string}`, Access>;

export type Route = keyof typeof ACCESS;

export const may = (role: Role, access: Access): boolean =>
  access === 'anyone' || access === 'operator' || PERMISSIONS[role].includes(access);
