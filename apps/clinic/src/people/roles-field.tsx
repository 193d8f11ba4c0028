import { ChoiceInput } from '@app/ui';
import { useSession } from '../session/session-query';
import { t } from '../words';
import { type Role, ROLES } from './role-words';
import classes from '../practice/practice.module.css';

type RolesFieldProps = {
  roles: Role[];
  onChange: (roles: Role[]) => void;
  /** False where a heading says it already. */
  legendIsShown?: boolean;
};

/** The roles with what each may see. Who owns the practice is for its owners to say. */
export function RolesField({ roles, onChange, legendIsShown = true }: RolesFieldProps) {
  const isOwner = useSession().member.roles.includes('owner');
  const offered = ROLES.filter((role) => role !== 'owner' || isOwner);
  const kept = roles.filter((role) => !offered.includes(role));
  return (
    <>
      <ChoiceInput
        kind="multi"
        legend={t('clinic.roles.legend')}
        legendIsShown={legendIsShown}
        choices={offered.map((role) => ({
          id: role,
          label: t(`clinic.role.${role}`),
          hint: t(`clinic.roles.${role}.hint`),
        }))}
        value={roles.filter((role) => offered.includes(role))}
        onChange={(chosen) => onChange([...kept, ...(chosen as Role[])])}
      />
      {kept.length > 0 && <p className={classes.soft}>{t('clinic.roles.onlyOwners')}</p>}
    </>
  );
}
