import account from '../../resources/locales/en/account.json';
import buttons from '../../resources/locales/en/buttons.json';
import checking from '../../resources/locales/en/checking.json';
import domain from '../../resources/locales/en/domain.json';
import fix from '../../resources/locales/en/fix.json';
import frame from '../../resources/locales/en/frame.json';
import help from '../../resources/locales/en/help.json';
import intake from '../../resources/locales/en/intake.json';
import password from '../../resources/locales/en/password.json';
import report from '../../resources/locales/en/report.json';
import result from '../../resources/locales/en/result.json';
import symptom from '../../resources/locales/en/symptom.json';

/** Every sentence of the window, as ICU messages. The notes for translators stand in `resources/locales/notes`. */
export const catalogue = {
  ...frame,
  ...buttons,
  ...symptom,
  ...intake,
  ...account,
  ...checking,
  ...domain,
  ...result,
  ...password,
  ...fix,
  ...report,
  ...help,
} as const;
