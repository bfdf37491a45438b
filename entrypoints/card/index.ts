/** The card's script: brought into a page at the first hover, focus or press. */

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerCard } from '@/lib/article/card-slot';
import { sendRequest } from '@/lib/extension/page-port';
import { pageTexts } from '@/lib/extension/page-texts';
import { createCardSurface } from './card-surface';

export default defineUnlistedScript(() => registerCard(createCardSurface(sendRequest, pageTexts())));
