import { authorities, type AuthoritySource } from '../../../../shared/rules/authorities.ts';
import { proposeAuthority } from '../../../../shared/rules/propose-authority.ts';
import { chooseController } from '../../controllers/index.ts';
import type { Handlers } from '../../handlers.ts';

export const authoritiesHandler: Pick<Handlers<'incidents'>, 'authorities'> = {
  authorities({ register }, { controllerId, sector, language }) {
    const { id, why } = proposeAuthority(chooseController(register, controllerId), sector);
    const cite = ({ title, url, isConfirmed }: AuthoritySource) => ({ title: title[language], url, isConfirmed });
    return {
      output: {
        authorities: authorities.map(({ sector: _sector, complaintForm: _form, breachForm, source, ...authority }) => ({
          ...authority,
          breachForm: breachForm?.url ?? null,
          breachFormSource: breachForm && cite(breachForm.source),
          source: cite(source),
        })),
        proposed: id,
        why: why[language],
      },
    };
  },
};
