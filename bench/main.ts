import { benchAudit } from './audit.ts';
import { benchBulk } from './bulk-notifications.ts';
import { benchDeciding, benchLoading } from './canadian-register.ts';
import { benchLargeStockFile } from './large-stock-file.ts';
import { benchLedger } from './ledger.ts';
import { machine, print } from './measure.ts';
import { benchNotifications } from './notifications.ts';
import { benchFinding } from './product-find.ts';

/** `npm run bench`: ratios against a real alternative in the same run; all figures are medians. */
print('Machine', [machine()]);
await benchLoading();
await benchDeciding();
await benchFinding();
await benchAudit();
await benchBulk();
await benchNotifications();
await benchLargeStockFile();
await benchLedger();
