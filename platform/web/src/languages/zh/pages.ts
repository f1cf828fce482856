/** Words of the pages behind the sign-in, loaded beside the first of them. */
import { attention } from "./attention";
import { companion } from "./companion";
import { design } from "./design";
import { goals } from "./goals";
import { languageModel } from "./languageModel";
import { lesson } from "./lesson";
import { map } from "./map";
import { onboarding } from "./onboarding";
import { placement } from "./placement";
import { practice } from "./practice";
import { settings } from "./settings";
import { today } from "./today";
import { tutor } from "./tutor";

export default {
  attention,
  companion,
  design,
  goals,
  languageModel,
  lesson,
  map,
  onboarding,
  placement,
  practice,
  settings,
  today,
  tutor,
};
