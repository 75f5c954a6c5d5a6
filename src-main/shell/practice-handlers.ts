import type { Doctor } from '../doctor.ts';
import type { Handlers } from './handlers-type.ts';

type Names = 'listPractice' | 'startPractice' | 'repairPractice' | 'stopPractice';

/** The sample problems: the embedded provider lives in this process, the window only names the fault. */
export function practiceHandlers(doctor: Pick<Doctor, 'practice' | 'read'>): Pick<Handlers, Names> {
  const { practice } = doctor;
  return {
    listPractice: () => ({ faults: practice.list() }),
    startPractice: async ({ fault }) => {
      const started = await practice.start(fault);
      const { text, kind } = started.case.symptom;
      const bytes = new TextEncoder().encode(text ?? '');
      const readings = text === undefined ? [] : await doctor.read({ name: 'text', bytes, kind });
      return { case: started.case, password: started.password, readings };
    },
    repairPractice: async () => ({ case: await practice.repair() }),
    stopPractice: async () => {
      await practice.stop();
      return null;
    },
  };
}
