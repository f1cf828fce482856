import { account } from "./account";
import { attention } from "./attention";
import { codes } from "./codes";
import { common } from "./common";
import { companion } from "./companion";
import { design } from "./design";
import { lesson } from "./lesson";
import { map } from "./map";
import { onboarding } from "./onboarding";
import { practice } from "./practice";
import { settings } from "./settings";
import { today } from "./today";
import { tutor } from "./tutor";

export default {
  account,
  attention,
  codes,
  common,
  companion,
  design,
  lesson,
  map,
  onboarding,
  practice,
  settings,
  today,
  tutor,
};
