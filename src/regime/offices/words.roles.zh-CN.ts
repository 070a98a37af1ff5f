import type { Role } from './rules/actor.js';

/** Every role that an entry of the ledger may name, those of the program itself among them. */
export type NamedRole = Role | 'first-run' | 'account-owner';

export const rolesZhCN: Readonly<Record<NamedRole, string>> = {
  'gov-office': '区政府办公室',
  supervision: '区督查绩效办',
  finance: '区财政局',
  staffing: '组织编制',
  liaison: '联络员',
  'unit-head': '单位负责人',
  'deputy-leader': '分管区领导',
  'district-head': '区长',
  'system-admin': '系统管理员',
  'security-admin': '安全管理员',
  'audit-admin': '审计管理员',
  system: '系统',
  'first-run': '首次启动',
  'account-owner': '账号本人',
};
