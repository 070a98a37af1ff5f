import type { NamedRole } from './words.roles.zh-CN.js';

export const rolesEn: Readonly<Record<NamedRole, string>> = {
  'gov-office': 'Government office',
  supervision: 'Supervision office',
  finance: 'Finance bureau',
  staffing: 'Staffing',
  liaison: 'Liaison',
  'unit-head': 'Head of unit',
  'deputy-leader': 'Deputy leader',
  'district-head': 'District head',
  'system-admin': 'System administrator',
  'security-admin': 'Security administrator',
  'audit-admin': 'Audit administrator',
  system: 'The system',
  'first-run': 'First run',
  'account-owner': "Account's owner",
};
