import type { Missing } from '../domain/decision.ts';
import type { Language } from '../law/norm.ts';
import { codeFields } from './fields/code.ts';
import { exemptionFields } from './fields/exemption.ts';
import { normFields } from './fields/norm.ts';
import { notificationDutyFields } from './fields/notification-duty.ts';
import { needTexts } from './needs.ts';
import type { Text } from './text.ts';

