// Generated from the platform's OpenAPI document by `npm run types`. Do not edit.

export interface paths {
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register
         * @description Makes an account without any role and signs you in.
         */
        post: operations["register_api_v1_accounts_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get an exercise
         * @description Issues a fresh variant of an exercise for a concept of your course.
         *
         *     If you were issued one for the same purpose and in the same language, and have not answered it, you get that one
         *     again, with status 200.
         */
        post: operations["issue_attempt_api_v1_attempts_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attempts/{attempt_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an exercise again
         * @description An exercise issued to you, with what you have answered so far.
         */
        get: operations["read_attempt_api_v1_attempts__attempt_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attempts/{attempt_id}/hints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a hint
         * @description Gives one more hint. An answer with hints raises mastery less.
         */
        post: operations["give_hint_api_v1_attempts__attempt_id__hints_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cohorts/{cohort_id}/mastery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the heat map of a cohort
         * @description Every student of a cohort you teach on every concept of the course.
         */
        get: operations["read_heat_map_api_v1_cohorts__cohort_id__mastery_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cohorts/{cohort_id}/students/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a student
         * @description A student of a cohort you teach, exactly as they see themselves, and their latest answers.
         */
        get: operations["read_student_api_v1_cohorts__cohort_id__students__person_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cohorts/{cohort_id}/students/{person_id}/concepts/{concept_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a student's evidence
         * @description Why a student's concept is estimated as it is: the parts of the estimate and their answers.
         */
        get: operations["read_student_evidence_api_v1_cohorts__cohort_id__students__person_id__concepts__concept_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cohorts/{cohort_id}/students/{person_id}/responses/{response_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open a student's answer
         * @description An answer of a student of a cohort you teach, with its exercise and what is right.
         */
        get: operations["read_student_answer_api_v1_cohorts__cohort_id__students__person_id__responses__response_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your conversations
         * @description Your threads in a course, the newest first.
         */
        get: operations["list_conversations_api_v1_conversations_get"];
        put?: never;
        /**
         * Open a conversation
         * @description Opens a thread with the companion in one of your courses.
         */
        post: operations["open_conversation_api_v1_conversations_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a conversation
         * @description Everything that was said in a thread of yours.
         */
        get: operations["read_conversation_api_v1_conversations__conversation_id__get"];
        put?: never;
        post?: never;
        /**
         * Delete a conversation
         * @description Deletes everything that was said in a thread of yours.
         */
        delete: operations["delete_conversation_api_v1_conversations__conversation_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversation_id}/exchanges/{exchange_id}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Rate an answer
         * @description Says whether an answer helped; again to change your mind.
         */
        put: operations["rate_exchange_api_v1_conversations__conversation_id__exchanges__exchange_id__rating_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversation_id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the companion
         * @description Streams a reply sentence by sentence, each with its citations, and stores it before its last event.
         */
        post: operations["ask_api_v1_conversations__conversation_id__questions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join a course by code
         * @description Makes you a student of the cohort with this code.
         */
        post: operations["join_api_v1_join_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change your profile
         * @description Changes your name, language, time zone or daily minutes.
         */
        patch: operations["change_profile_api_v1_me_patch"];
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change your password
         * @description Sets a new password, signs out every other browser and gives this one a new session.
         */
        post: operations["change_password_api_v1_me_password_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your course offerings
         * @description Every offering in which you have a role.
         */
        get: operations["list_offerings_api_v1_offerings_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offering_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one offering
         * @description One offering of yours.
         */
        get: operations["read_offering_api_v1_offerings__offering_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offering_id}/attention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what deserves your attention
         * @description At most three things in a course that deserve your attention now, each with the answers it rests on.
         */
        get: operations["read_attention_api_v1_offerings__offering_id__attention_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offering_id}/cohorts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the cohorts of an offering
         * @description The cohorts of an offering that you teach, with their join codes.
         */
        get: operations["list_cohorts_api_v1_offerings__offering_id__cohorts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offering_id}/concepts/{concept_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a concept and its lesson
         * @description A concept with its lesson and its neighbours in the course.
         */
        get: operations["read_concept_api_v1_offerings__offering_id__concepts__concept_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offering_id}/concepts/{concept_id}/lesson-finished": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Finish a lesson
         * @description Notes that you have read a lesson to its end; doing it twice changes nothing.
         */
        put: operations["finish_lesson_api_v1_offerings__offering_id__concepts__concept_id__lesson_finished_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offering_id}/goal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your goal
         * @description What you want to reach in a course; null while you have set nothing: then the goal is the whole course.
         */
        get: operations["read_goal_api_v1_offerings__offering_id__goal_get"];
        /**
         * Set your goal
         * @description Says what you want to reach in a course and by when; replaces the goal you had.
         */
        put: operations["set_goal_api_v1_offerings__offering_id__goal_put"];
        post?: never;
        /**
         * Take your goal back
         * @description Takes your goal in a course back: it is the whole course again; without a goal nothing changes.
         */
        delete: operations["remove_goal_api_v1_offerings__offering_id__goal_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offering_id}/graph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the course graph
         * @description All concepts in book order and all edges between them.
         */
        get: operations["read_graph_api_v1_offerings__offering_id__graph_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offering_id}/mastery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your map
         * @description What is believed about you for every concept of a course.
         */
        get: operations["read_mastery_api_v1_offerings__offering_id__mastery_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offering_id}/mastery/{concept_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the evidence behind an estimate
         * @description Why a concept is estimated as it is: the parts of the estimate and your answers.
         */
        get: operations["read_evidence_api_v1_offerings__offering_id__mastery__concept_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a reset link
         * @description Mails a link to the account's address, if there is such an account.
         */
        post: operations["ask_for_reset_api_v1_password_resets_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-resets/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password by link
         * @description Sets a new password; the link works once, and all sessions of the account end.
         */
        post: operations["confirm_reset_api_v1_password_resets_confirm_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/path": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read today's path
         * @description The few things worth your minutes now, each with its reason. Made anew only when something has changed.
         */
        get: operations["read_path_api_v1_path_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/path/steering": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Steer the path
         * @description Postpones, pins or contests a concept and plans again; with ``preview`` it only shows what that would do.
         */
        post: operations["steer_api_v1_path_steering_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{plan_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a plan again
         * @description A path that was issued to you, with its receipts as they were.
         */
        get: operations["read_plan_api_v1_plans__plan_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{plan_id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify a plan
         * @description Replays your ledger up to the plan, plans again, and compares every number of every receipt.
         */
        get: operations["verify_plan_api_v1_plans__plan_id__verification_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send answers
         * @description Grades and records answers, each exactly once, and plans again.
         *
         *     If every answer is refused, the request is refused with the first one's status.
         */
        post: operations["take_responses_api_v1_responses_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/responses/{response_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open one of your answers
         * @description An answer of yours with its exercise; what is right is shown once no further try is accepted.
         */
        get: operations["read_answer_api_v1_responses__response_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read who is signed in
         * @description You, your roles, and the token for requests that change something.
         */
        get: operations["read_session_api_v1_session_get"];
        put?: never;
        /**
         * Sign in
         * @description Signs this browser in under a new session; one that was there ends.
         */
        post: operations["sign_in_api_v1_session_post"];
        /**
         * Sign out
         * @description Ends the session of this browser.
         */
        delete: operations["sign_out_api_v1_session_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign out everywhere
         * @description Ends your sessions in all browsers, this one included.
         */
        delete: operations["sign_out_everywhere_api_v1_sessions_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the process alive?
         * @description Says that the process is alive, without touching anything else.
         */
        get: operations["read_liveness_health_live_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Can it serve?
         * @description Says whether requests can be served.
         */
        get: operations["read_readiness_health_ready_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * ActionCode
         * @description What a learner may do next; the page has the words and the link.
         * @enum {string}
         */
        ActionCode: "open-lesson" | "practise" | "learn-prerequisite" | "see-worked-example" | "ask-tutor" | "submit-answer" | "return-to-exercise" | "return-to-quiz" | "show-map" | "show-progress" | "today";
        /**
         * ActionView
         * @description Something to do next.
         */
        ActionView: {
            /** @description what to do; the page has the words and the link */
            code: components["schemas"]["ActionCode"];
            /** @description the concept it is about */
            concept: components["schemas"]["NamedConcept"] | null;
        };
        /**
         * Alive
         * @description The process answers.
         */
        Alive: {
            /**
             * Status
             * @description always alive
             * @default alive
             * @constant
             */
            status?: "alive";
        };
        /**
         * AnswersTaken
         * @description What became of a batch of answers, what it changed, and the path from here.
         */
        AnswersTaken: {
            /**
             * Changes
             * @description concepts it moved visibly, most first
             */
            changes: components["schemas"]["MasteryChange"][];
            /** @description the path from here */
            path: components["schemas"]["PathView"];
            /**
             * Results
             * @description one for each answer, in order
             */
            results: components["schemas"]["ResponseResult"][];
        };
        /**
         * AnswerStatus
         * @description How a reply ended.
         *
         *     ANSWERED: from the course's texts, or about the learner's own progress or way through the course.
         *     CLOSEST: the closest passages are shown and called that.
         *     ABSTAINED: the course does not cover it.
         *     REFUSED: a rule forbids it (an open exercise, a quiz), and the reply says what is possible.
         *     SUPPORT: a wellbeing disclosure; fixed text, flagged for people.
         * @enum {string}
         */
        AnswerStatus: "answered" | "closest" | "abstained" | "refused" | "support";
        /**
         * AnswerView
         * @description One answer with the exercise it was given to, and every try at it.
         */
        AnswerView: {
            /** @description what is right; to students only once no try is accepted any more */
            correct: components["schemas"]["CorrectAnswer"] | null;
            /** @description the exercise with every try, and its solution as below */
            exercise: components["schemas"]["AttemptView"];
            /**
             * Is Open
             * @description whether further tries are accepted
             */
            is_open: boolean;
            /**
             * Response Id
             * Format: uuid
             * @description the answer that was asked for
             */
            response_id: string;
        };
        /**
         * AttemptView
         * @description An issued exercise. Its key never leaves the server; its solution comes when it is closed.
         */
        AttemptView: {
            /** @description the concept it exercises */
            concept: components["schemas"]["NamedConcept"];
            /**
             * Expires At
             * Format: date-time
             * @description until when it may be answered
             */
            expires_at: string;
            /**
             * Hints
             * @description the hints given so far
             */
            hints: string[];
            /**
             * Hints Left
             * @description how many more can be asked for
             */
            hints_left: number;
            /**
             * Id
             * Format: uuid
             * @description names the attempt
             */
            id: string;
            /**
             * Issued At
             * Format: date-time
             * @description when it was issued
             */
            issued_at: string;
            /** @description what to do */
            kind: components["schemas"]["ExerciseKind"];
            /**
             * Language
             * @description language of the texts
             */
            language: string;
            /** @description in what circumstances it is answered */
            mode: components["schemas"]["EvidenceMode"];
            /**
             * Offering Id
             * Format: uuid
             * @description the course offering
             */
            offering_id: string;
            /**
             * Options
             * @description for choice exercises, in the order to show
             */
            options: components["schemas"]["OptionView"][];
            /**
             * Responses
             * @description what was answered so far
             */
            responses: components["schemas"]["PastResponse"][];
            /**
             * Solution
             * @description the worked solution, once the attempt is closed
             */
            solution: string | null;
            /**
             * Stem
             * @description the question, Markdown with KaTeX mathematics
             */
            stem: string;
            /**
             * Template Id
             * @description the exercise template
             */
            template_id: string;
            /**
             * Tries Allowed
             * @description how many answers are accepted in all
             */
            tries_allowed: number;
            /**
             * Tries Left
             * @description how many more are accepted
             */
            tries_left: number;
        };
        /**
         * AttentionAction
         * @description The one thing to do about it.
         * @enum {string}
         */
        AttentionAction: "practise" | "open-lesson" | "learn-prerequisite";
        /**
         * AttentionItemView
         * @description One thing that deserves your attention, why, and what to do about it.
         */
        AttentionItemView: {
            /** @description the one thing to do about it */
            action: components["schemas"]["AttentionAction"];
            /**
             * Answers
             * @description your answers on it so far
             */
            answers: number;
            /** @description what it is about */
            concept: components["schemas"]["NamedConcept"];
            /**
             * Days
             * @description days since your last answer on it
             */
            days: number;
            /**
             * Evidence
             * @description the answers it rests on, in order; see GET /responses
             */
            evidence: string[];
            /**
             * Failures In Row
             * @description misses since the last unaided success
             */
            failures_in_row: number;
            /**
             * Feedback
             * @description what the course says about it, from the last time
             */
            feedback: string | null;
            /** @description why it deserves attention */
            kind: components["schemas"]["AttentionKind"];
            /**
             * Misconception
             * @description misconception: which one was shown repeatedly
             */
            misconception: string | null;
            /** @description stuck: the prerequisite that most likely blocks, and is to be learned */
            prerequisite: components["schemas"]["NamedConcept"] | null;
            /**
             * Probability
             * @description chance of a correct, unaided answer now
             */
            probability: number;
            /**
             * Recall
             * @description chance of recalling it now; null without a memory of it
             */
            recall: number | null;
            /**
             * Supports
             * @description what directly builds on it
             */
            supports: components["schemas"]["NamedConcept"][];
            /**
             * Value
             * @description what doing it is worth, as in a step's receipt; the order of the list
             */
            value: number;
        };
        /**
         * AttentionKind
         * @description Why something deserves attention.
         *
         *     MISCONCEPTION: the same one shown at least twice in 30 days, and not corrected since.
         *     STUCK: two misses or more since the last unaided success.
         *     FADING: learned, and recall has fallen below 0.9.
         * @enum {string}
         */
        AttentionKind: "misconception" | "stuck" | "fading";
        /**
         * AttentionMessage
         * @description What an empty list means.
         * @enum {string}
         */
        AttentionMessage: "not-enough-data" | "all-well";
        /**
         * AttentionView
         * @description At most three things, the most valuable first.
         */
        AttentionView: {
            /**
             * Items
             * @description what deserves attention
             */
            items: components["schemas"]["AttentionItemView"][];
            /** @description what it means that there is nothing */
            message: components["schemas"]["AttentionMessage"] | null;
            /**
             * Offering Id
             * Format: uuid
             * @description the course offering
             */
            offering_id: string;
            /**
             * State Version
             * @description of the learner state it was made from
             */
            state_version: number;
        };
        /**
         * CitationSource
         * @description The text that a citation's offsets point into.
         * @enum {string}
         */
        CitationSource: "lesson" | "definition";
        /**
         * CitationView
         * @description Where a sentence stands in the course: ``text[start:end] == quote``.
         */
        CitationView: {
            /** @description the concept whose text is quoted */
            concept: components["schemas"]["NamedConcept"];
            /**
             * Content Hash
             * @description hash of the quoted passage
             */
            content_hash: string;
            /**
             * Course Id
             * @description the course
             */
            course_id: string;
            /**
             * Course Version
             * @description the version that was quoted
             */
            course_version: string;
            /**
             * End
             * @description one past its last character
             */
            end: number;
            /**
             * Language
             * @description language of the text
             */
            language: string;
            /**
             * Passage Id
             * @description names the passage
             */
            passage_id: string;
            /**
             * Quote
             * @description the quotation, verbatim
             */
            quote: string;
            /** @description the text that the offsets point into */
            source: components["schemas"]["CitationSource"];
            /**
             * Start
             * @description first character of the quotation in that text
             */
            start: number;
        };
        /**
         * CohortList
         * @description The cohorts of an offering.
         */
        CohortList: {
            /**
             * Cohorts
             * @description by name
             */
            cohorts: components["schemas"]["CohortSummary"][];
        };
        /**
         * CohortSummary
         * @description A cohort you teach.
         */
        CohortSummary: {
            /**
             * Id
             * Format: uuid
             * @description names the cohort
             */
            id: string;
            /**
             * Join Code
             * @description give this to students so that they can join
             */
            join_code: string;
            /**
             * Name
             * @description its name
             */
            name: string;
            /**
             * Offering Id
             * Format: uuid
             * @description the offering it belongs to
             */
            offering_id: string;
            /**
             * Students
             * @description how many students it has
             */
            students: number;
        };
        /**
         * ConceptEvidence
         * @description Why a concept is estimated as it is.
         */
        ConceptEvidence: {
            /**
             * Evidence
             * @description your answers on it, the newest first
             */
            evidence: components["schemas"]["EvidenceView"][];
            /**
             * Logit
             * @description the estimate in logits: the sum of the parts
             */
            logit: number;
            /** @description the estimate */
            mastery: components["schemas"]["ConceptMastery"];
            /**
             * Parts
             * @description what adds up to it
             */
            parts: components["schemas"]["LogitPart"][];
        };
        /**
         * ConceptMastery
         * @description What the learner model believes about one concept now. Student, tutor and companion see the same numbers.
         */
        ConceptMastery: {
            /**
             * Answers
             * @description answers given to its own exercises
             */
            answers: number;
            /**
             * Concept Id
             * @description the concept
             */
            concept_id: string;
            /**
             * High
             * @description upper end of the 80 % interval
             */
            high: number;
            /**
             * Last Answer At
             * @description when it was last answered
             */
            last_answer_at: string | null;
            /**
             * Low
             * @description lower end of the 80 % interval
             */
            low: number;
            /**
             * Probability
             * @description chance of a correct, unaided answer to a median item now
             */
            probability: number;
            /**
             * Recall
             * @description chance that it can be recalled now; null before learning
             */
            recall: number | null;
            /** @description the conclusion */
            status: components["schemas"]["MasteryStatus"];
        };
        /**
         * ConceptPage
         * @description Everything to read about one concept.
         */
        ConceptPage: {
            /**
             * Aliases
             * @description other names in your language
             */
            aliases: string[];
            /** @description the concept */
            concept: components["schemas"]["ConceptSummary"];
            /**
             * Exercise Templates
             * @description number of exercise templates
             */
            exercise_templates: number;
            /**
             * Leads To
             * @description what it is a prerequisite of
             */
            leads_to: components["schemas"]["ConceptSummary"][];
            /** @description its lesson, in your language where there is one */
            lesson: components["schemas"]["LessonView"] | null;
            /**
             * Prerequisites
             * @description to be mastered before
             */
            prerequisites: components["schemas"]["ConceptSummary"][];
            /**
             * Related
             * @description worth seeing beside it
             */
            related: components["schemas"]["ConceptSummary"][];
        };
        /**
         * ConceptSummary
         * @description A concept as it appears in an outline or on the map.
         */
        ConceptSummary: {
            /**
             * Definition
             * @description one sentence in your language
             */
            definition: string;
            /**
             * Id
             * @description permanent name of the concept
             */
            id: string;
            /**
             * Level
             * @description length of the longest chain of prerequisites below it
             */
            level: number;
            /**
             * Minutes
             * @description expected minutes to first mastery
             */
            minutes: number;
            /**
             * Title
             * @description title in your language
             */
            title: string;
        };
        /**
         * ConversationList
         * @description Your threads in a course.
         */
        ConversationList: {
            /**
             * Conversations
             * @description the newest first
             */
            conversations: components["schemas"]["ConversationView"][];
        };
        /**
         * ConversationPage
         * @description A thread with everything said in it.
         */
        ConversationPage: {
            /** @description the thread */
            conversation: components["schemas"]["ConversationView"];
            /**
             * Exchanges
             * @description in order
             */
            exchanges: components["schemas"]["ExchangeView"][];
        };
        /**
         * ConversationView
         * @description A thread as it appears in a list.
         */
        ConversationView: {
            /**
             * Created At
             * Format: date-time
             * @description when it was opened
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             * @description names the conversation
             */
            id: string;
            /**
             * Offering Id
             * Format: uuid
             * @description the offering it belongs to
             */
            offering_id: string;
            /**
             * Title
             * @description the first question, shortened; empty before it
             */
            title: string;
        };
        /**
         * CorrectAnswer
         * @description What would have been right.
         */
        CorrectAnswer: {
            /**
             * Chosen
             * @description choice kinds
             */
            chosen: string[];
            /**
             * Text
             * @description numeric kinds: the number as it is written
             */
            text: string;
        };
        /**
         * CourseGraphView
         * @description The course as a graph.
         */
        CourseGraphView: {
            /**
             * Concepts
             * @description in book order
             */
            concepts: components["schemas"]["ConceptSummary"][];
            /**
             * Course Version
             * @description content hash of the course version
             */
            course_version: string;
            /**
             * Edges
             * @description sorted by source and target
             */
            edges: components["schemas"]["EdgeView"][];
        };
        /**
         * DeferredAssignment
         * @description What a tutor asked for and the path cannot hold yet: prerequisites are missing, or minutes.
         */
        DeferredAssignment: {
            /**
             * Assignment
             * @description names the assignment
             */
            assignment: string;
            /** @description what it is about */
            concept: components["schemas"]["NamedConcept"];
            /**
             * Due At
             * @description until when it is to be done; null without a date
             */
            due_at: string | null;
            /** @description what it asks to do */
            kind: components["schemas"]["StepKind"];
        };
        /**
         * EdgeKind
         * @description How two concepts hang together.
         *
         *     PREREQUISITE: ``source`` is to be mastered before ``target``.
         *     ENCOMPASSES: practising ``source`` (the larger) practises ``target`` (the smaller) too, by ``weight``.
         *     RELATED: worth showing together; carries no evidence.
         * @enum {string}
         */
        EdgeKind: "prerequisite" | "encompasses" | "related";
        /**
         * EdgeView
         * @description An edge of the course graph.
         */
        EdgeView: {
            /**
             * Key
             * @description whether it is a key prerequisite
             */
            key: boolean;
            /** @description how the two hang together */
            kind: components["schemas"]["EdgeKind"];
            /**
             * Source
             * @description earlier concept (prerequisite) or larger concept (encompasses)
             */
            source: string;
            /**
             * Target
             * @description later concept, or the one practised along the way
             */
            target: string;
            /**
             * Weight
             * @description share of practice that carries over; 1 for other kinds
             */
            weight: number;
        };
        /**
         * EvidenceMode
         * @description In what circumstances the answer was given.
         * @enum {string}
         */
        EvidenceMode: "practice" | "review" | "probe" | "placement" | "quiz";
        /**
         * EvidenceView
         * @description An answer behind an estimate.
         */
        EvidenceView: {
            /**
             * Answered At
             * Format: date-time
             * @description when
             */
            answered_at: string;
            /**
             * Feedback
             * @description what was said about it, in the exercise's language
             */
            feedback: string | null;
            /**
             * Gave Up
             * @description whether the solution was asked for
             */
            gave_up: boolean;
            /**
             * Hints
             * @description hints taken before
             */
            hints: number;
            /**
             * Misconception
             * @description the misconception the answer shows
             */
            misconception: string | null;
            /** @description in what circumstances */
            mode: components["schemas"]["EvidenceMode"];
            /** @description what grading found */
            outcome: components["schemas"]["Outcome"];
            /**
             * Response Id
             * Format: uuid
             * @description names the answer
             */
            response_id: string;
            /**
             * Score
             * @description 0 to 1
             */
            score: number;
            /**
             * Seconds
             * @description active seconds
             */
            seconds: number | null;
            /**
             * Template Id
             * @description the exercise
             */
            template_id: string;
        };
        /**
         * ExchangeView
         * @description A question with its answer; sent as event ``answer`` at the end of a reply.
         */
        ExchangeView: {
            /**
             * Answer
             * @description the whole reply
             */
            answer: string;
            /**
             * Asked At
             * Format: date-time
             * @description when it was asked
             */
            asked_at: string;
            /**
             * Citations
             * @description everything it rests on
             */
            citations: components["schemas"]["CitationView"][];
            /**
             * Conversation Id
             * Format: uuid
             * @description the conversation it belongs to
             */
            conversation_id: string;
            /**
             * Flags
             * @description what a person should know about it
             */
            flags: components["schemas"]["Flag"][];
            /**
             * Id
             * Format: uuid
             * @description names the exchange
             */
            id: string;
            /**
             * Index Version
             * @description version of the searched index
             */
            index_version: string;
            /**
             * Language
             * @description language of the reply
             */
            language: string;
            /**
             * Linked Concepts
             * @description what it is about
             */
            linked_concepts: components["schemas"]["NamedConcept"][];
            /**
             * Next Actions
             * @description what to do next
             */
            next_actions: components["schemas"]["ActionView"][];
            /**
             * Question
             * @description as it was stored, personal data removed
             */
            question: string;
            /**
             * Rating
             * @description your thumb, if you gave one
             */
            rating: (-1 | 1) | null;
            /** @description how the reply ended */
            status: components["schemas"]["AnswerStatus"];
            /**
             * Worded By
             * @description extractive, or the language model that worded it
             */
            worded_by: string;
        };
        /**
         * ExerciseKind
         * @description What the learner is asked to do.
         * @enum {string}
         */
        ExerciseKind: "single-choice" | "multiple-choice" | "numeric";
        /**
         * Flag
         * @description What a person should know about a reply.
         * @enum {string}
         */
        Flag: "wellbeing" | "answer-withheld" | "personal-data-removed" | "not-covered";
        /**
         * GoalRequest
         * @description What you want to reach in a course, by when.
         */
        GoalRequest: {
            /**
             * Concepts
             * @description what to master; empty for the whole course
             */
            concepts: string[];
            /**
             * Deadline
             * @description by when
             */
            deadline?: string | null;
            /**
             * Title
             * @description the goal in your words
             */
            title: string;
            /**
             * Weight
             * @description how much it counts beside other goals
             * @default 1
             */
            weight?: number;
        };
        /**
         * GoalView
         * @description A goal that holds now.
         */
        GoalView: {
            /**
             * Concepts
             * @description what to master; empty for the whole course
             */
            concepts: string[];
            /**
             * Deadline
             * @description by when
             */
            deadline?: string | null;
            /**
             * Id
             * Format: uuid
             * @description names the goal
             */
            id: string;
            /**
             * Offering Id
             * Format: uuid
             * @description the offering it belongs to
             */
            offering_id: string;
            /**
             * Title
             * @description the goal in your words
             */
            title: string;
            /**
             * Weight
             * @description how much it counts beside other goals
             * @default 1
             */
            weight?: number;
        };
        /**
         * GrantView
         * @description A role that you hold.
         */
        GrantView: {
            /** @description which role */
            role: components["schemas"]["Role"];
            /** @description where it holds */
            scope: components["schemas"]["Scope"];
            /**
             * Scope Id
             * @description course id or offering id; empty for the deployment
             */
            scope_id: string;
        };
        /**
         * HeatCell
         * @description One student on one concept: the same numbers the student sees.
         */
        HeatCell: {
            /**
             * Answers
             * @description answers given on it
             */
            answers: number;
            /**
             * High
             * @description upper end of the 80 % interval
             */
            high: number;
            /**
             * Low
             * @description lower end of the 80 % interval
             */
            low: number;
            /**
             * Probability
             * @description chance of a correct, unaided answer now
             */
            probability: number;
            /** @description the conclusion */
            status: components["schemas"]["MasteryStatus"];
        };
        /**
         * HeatMap
         * @description Class by concept.
         */
        HeatMap: {
            /** @description the cohort */
            cohort: components["schemas"]["CohortSummary"];
            /**
             * Concepts
             * @description the columns, in book order
             */
            concepts: components["schemas"]["ConceptSummary"][];
            /**
             * Students
             * @description the rows, by name
             */
            students: components["schemas"]["HeatRow"][];
        };
        /**
         * HeatRow
         * @description One student of the cohort.
         */
        HeatRow: {
            /**
             * Answers
             * @description answers given in all
             */
            answers: number;
            /**
             * Cells
             * @description one for each concept, in the order of `concepts`
             */
            cells: components["schemas"]["HeatCell"][];
            /**
             * Display Name
             * @description how they are called
             */
            display_name: string;
            /**
             * Last Active At
             * @description their last answer; null before the first
             */
            last_active_at: string | null;
            /**
             * Mastered
             * @description concepts mastered now
             */
            mastered: number;
            /**
             * Person Id
             * Format: uuid
             * @description names the student
             */
            person_id: string;
        };
        /**
         * HistoryEntry
         * @description An answer with the concept it was given on.
         */
        HistoryEntry: {
            /** @description the answer as evidence */
            answer: components["schemas"]["EvidenceView"];
            /** @description the concept */
            concept: components["schemas"]["NamedConcept"];
        };
        /**
         * InvalidField
         * @description One thing that is wrong with a request.
         */
        InvalidField: {
            /**
             * At
             * @description where in the request, e.g. body/email
             */
            at: string;
            /**
             * Message
             * @description what is wrong there
             */
            message: string;
        };
        /**
         * JoinRequest
         * @description A code that a tutor gave out.
         */
        JoinRequest: {
            /**
             * Code
             * @description join code of a cohort
             */
            code: string;
        };
        /**
         * LessonFinished
         * @description A lesson that was read to its end.
         */
        LessonFinished: {
            /**
             * Concept Id
             * @description the concept whose lesson it is
             */
            concept_id: string;
            /**
             * Finished At
             * Format: date-time
             * @description when it was first finished
             */
            finished_at: string;
        };
        /**
         * LessonView
         * @description A lesson text.
         */
        LessonView: {
            /**
             * Is Stale
             * @description whether the source has changed since it was translated
             */
            is_stale: boolean;
            /**
             * Is Translation
             * @description whether it was translated from the course's source language
             */
            is_translation: boolean;
            /**
             * Language
             * @description the language of this text
             */
            language: string;
            /**
             * Markdown
             * @description CommonMark with KaTeX mathematics
             */
            markdown: string;
        };
        /**
         * LogitPart
         * @description One addend of an estimate.
         */
        LogitPart: {
            /**
             * Logit
             * @description its share, in logits; the parts add up
             */
            logit: number;
            /**
             * Name
             * @description where it comes from
             * @enum {string}
             */
            name: "prior" | "ability" | "own-answers" | "neighbours" | "recent" | "decay" | "uncertainty";
        };
        /**
         * MasteryChange
         * @description How an answer moved a concept.
         */
        MasteryChange: {
            /** @description just after */
            after: components["schemas"]["ConceptMastery"];
            /** @description just before */
            before: components["schemas"]["ConceptMastery"];
            /**
             * Concept Id
             * @description the concept
             */
            concept_id: string;
            /**
             * Title
             * @description its title in your language
             */
            title: string;
        };
        /**
         * MasteryMap
         * @description Every concept of a course with what is believed about it.
         */
        MasteryMap: {
            /**
             * Concepts
             * @description in book order
             */
            concepts: components["schemas"]["ConceptMastery"][];
            /**
             * Model Version
             * @description the learner model that says so
             */
            model_version: string;
            /**
             * Offering Id
             * Format: uuid
             * @description the course offering
             */
            offering_id: string;
            /**
             * State Version
             * @description grows with every answer
             */
            state_version: number;
        };
        /**
         * MasteryStatus
         * @description Where a learner stands with a concept; the rule is `Prediction.status`'s.
         * @enum {string}
         */
        MasteryStatus: "not-started" | "not-enough-data" | "learning" | "fading" | "mastered";
        /**
         * NamedConcept
         * @description A concept with its title.
         */
        NamedConcept: {
            /**
             * Id
             * @description permanent name
             */
            id: string;
            /**
             * Title
             * @description title in your language
             */
            title: string;
        };
        /**
         * NewAttempt
         * @description What you want to work on.
         */
        NewAttempt: {
            /**
             * Ahead
             * @description to take exercises along: how many unanswered ones come before it
             * @default 0
             */
            ahead?: number;
            /**
             * Concept Id
             * @description the concept to exercise
             */
            concept_id: string;
            /**
             * Language
             * @description preferred language; yours when left out
             */
            language?: string | null;
            /**
             * @description in what circumstances it is answered
             * @default practice
             */
            mode?: components["schemas"]["EvidenceMode"];
            /**
             * Offering Id
             * Format: uuid
             * @description the course offering
             */
            offering_id: string;
            /**
             * Plan Id
             * @description the plan the step belongs to
             */
            plan_id?: string | null;
            /**
             * Step Kind
             * @description kind of the step of the path; empty if it belongs to none
             * @default
             */
            step_kind?: components["schemas"]["StepKind"] | "";
        };
        /**
         * NewConversation
         * @description Opens a thread in a course.
         */
        NewConversation: {
            /**
             * Offering Id
             * Format: uuid
             * @description the offering whose texts may be used
             */
            offering_id: string;
        };
        /**
         * NewResponse
         * @description One answer, under an id that the client made. Sending the same again is safe.
         */
        NewResponse: {
            /**
             * Attempt Id
             * Format: uuid
             * @description the exercise that is answered
             */
            attempt_id: string;
            /**
             * Chosen
             * @description choice kinds: ids of the options
             * @default []
             */
            chosen?: string[];
            /**
             * Client Time
             * @description the device's time of the answer
             */
            client_time?: string | null;
            /**
             * Confidence
             * @description how sure you are, before grading
             */
            confidence?: number | null;
            /**
             * Device Sequence
             * @description the device's counter of answers
             * @default 0
             */
            device_sequence?: number;
            /**
             * Gave Up
             * @description ask for the solution instead of answering; counts as not known
             * @default false
             */
            gave_up?: boolean;
            /**
             * Id
             * Format: uuid
             * @description made by the client; the same id is recorded once
             */
            id: string;
            /**
             * Seconds
             * @description active seconds; beyond six hours taken as unknown
             */
            seconds?: number | null;
            /**
             * Text
             * @description numeric kinds: what was typed
             * @default
             */
            text?: string;
        };
        /**
         * OfferingList
         * @description Your offerings.
         */
        OfferingList: {
            /**
             * Offerings
             * @description the earliest first
             */
            offerings: components["schemas"]["OfferingSummary"][];
        };
        /**
         * OfferingSummary
         * @description A course offering as it appears in a list.
         */
        OfferingSummary: {
            /**
             * Course Id
             * @description the course that is offered
             */
            course_id: string;
            /**
             * Course Version
             * @description content hash of the pinned course version
             */
            course_version: string;
            /**
             * Ends On
             * Format: date
             * @description last day
             */
            ends_on: string;
            /**
             * Id
             * Format: uuid
             * @description names the offering
             */
            id: string;
            /**
             * Roles
             * @description your roles in it
             */
            roles: components["schemas"]["Role"][];
            /**
             * Starts On
             * Format: date
             * @description first day
             */
            starts_on: string;
            /**
             * Term
             * @description when it is taught, in words
             */
            term: string;
            /**
             * Time Zone
             * @description decides deadlines
             */
            time_zone: string;
            /**
             * Title
             * @description title of the offering
             */
            title: string;
        };
        /**
         * OptionView
         * @description One option of a choice exercise.
         */
        OptionView: {
            /**
             * Id
             * @description send this id back to choose the option
             */
            id: string;
            /**
             * Text
             * @description Markdown with KaTeX mathematics
             */
            text: string;
        };
        /**
         * Outcome
         * @description UNREADABLE means that no try was used: the learner is told what could not be read and asks again.
         * @enum {string}
         */
        Outcome: "correct" | "partial" | "incorrect" | "unreadable";
        /**
         * PasswordChange
         * @description A new password in place of the old one.
         */
        PasswordChange: {
            /**
             * New Password
             * Format: password
             * @description any characters; common passwords are refused
             */
            new_password: string;
            /**
             * Old Password
             * Format: password
             * @description the password as it was typed
             */
            old_password: string;
        };
        /**
         * PastResponse
         * @description A response that was recorded on this attempt.
         */
        PastResponse: {
            /**
             * Answered At
             * Format: date-time
             * @description when it was answered
             */
            answered_at: string;
            /**
             * Chosen
             * @description what was chosen
             */
            chosen: string[];
            /**
             * Confidence
             * @description how sure you were, before grading
             */
            confidence: number | null;
            /**
             * Feedback
             * @description what to say about a recognised misconception
             */
            feedback: string | null;
            /**
             * Gave Up
             * @description whether the solution was asked for
             */
            gave_up: boolean;
            /**
             * Hints
             * @description hints taken before it
             */
            hints: number;
            /**
             * Misconception
             * @description the misconception it shows
             */
            misconception: string | null;
            /** @description what grading found */
            outcome: components["schemas"]["Outcome"];
            /**
             * Response Id
             * Format: uuid
             * @description the client's id of the response
             */
            response_id: string;
            /**
             * Score
             * @description 0 to 1
             */
            score: number;
            /**
             * Seconds
             * @description active seconds; null where unknown
             */
            seconds: number | null;
            /**
             * Text
             * @description what was typed
             */
            text: string;
        };
        /**
         * PathView
         * @description Today's path.
         */
        PathView: {
            /**
             * Budget Minutes
             * @description the minutes it had to fit in
             */
            budget_minutes: number;
            /**
             * Contested
             * @description estimates you dispute, until a probe decides
             */
            contested: components["schemas"]["NamedConcept"][];
            /**
             * Day
             * Format: date
             * @description your local day
             */
            day: string;
            /**
             * Deferred
             * @description assignments that wait
             */
            deferred: components["schemas"]["DeferredAssignment"][];
            /**
             * Finished Today
             * @description steps finished today
             */
            finished_today: number;
            /**
             * Issued At
             * Format: date-time
             * @description when it was made
             */
            issued_at: string;
            /** @description why it is empty, or what else there is to say */
            message: components["schemas"]["PlanMessage"] | null;
            /**
             * Minutes
             * @description the minutes of all steps together
             */
            minutes: number;
            /**
             * Model Version
             * @description of the learner model
             */
            model_version: string;
            /**
             * Pinned
             * @description what you have asked for
             */
            pinned: components["schemas"]["NamedConcept"][];
            /**
             * Plan Id
             * Format: uuid
             * @description names the stored plan
             */
            plan_id: string;
            /**
             * Postponed
             * @description what you have put off
             */
            postponed: components["schemas"]["PostponedConcept"][];
            /**
             * Spared
             * @description due reviews set aside since another step repeats them
             */
            spared: components["schemas"]["NamedConcept"][];
            /**
             * State Version
             * @description of the learner state it was made from
             */
            state_version: number;
            /**
             * Steps
             * @description in the order to do them
             */
            steps: components["schemas"]["StepView"][];
        };
        /**
         * PersonView
         * @description You, as the platform knows you.
         */
        PersonView: {
            /**
             * Display Name
             * @description how others see you
             */
            display_name: string;
            /**
             * Email
             * @description the address you sign in with
             */
            email: string;
            /**
             * Id
             * Format: uuid
             * @description your key
             */
            id: string;
            /**
             * Language
             * @description of pages and mail, e.g. en or zh
             */
            language: string;
            /**
             * Minutes A Day
             * @description how long you want to learn each day
             */
            minutes_a_day: number;
            /**
             * Time Zone
             * @description decides what today is, e.g. Asia/Shanghai
             */
            time_zone: string;
        };
        /**
         * PlanMessage
         * @description Why a plan is empty, or what else it should say.
         *
         *     THAT_IS_ALL: minutes are left over; finishing a step may open more.
         * @enum {string}
         */
        PlanMessage: "nothing-due" | "goal-reached" | "no-time" | "course-empty" | "nothing-fits" | "that-is-all";
        /**
         * PostponedConcept
         * @description A concept that you have put off.
         */
        PostponedConcept: {
            /** @description the concept */
            concept: components["schemas"]["NamedConcept"];
            /**
             * Until
             * Format: date-time
             * @description until when it stays away
             */
            until: string;
        };
        /**
         * Problem
         * @description Why a request was refused (RFC 9457).
         */
        Problem: {
            /** @description stable name of the kind, for programs and translations */
            code: components["schemas"]["ProblemCode"];
            /**
             * Detail
             * @description what was wrong this time, and what to do
             */
            detail: string;
            /**
             * Errors
             * @description what is wrong, field by field
             * @default []
             */
            errors?: components["schemas"]["InvalidField"][];
            /**
             * Instance
             * @description path of the request
             */
            instance: string;
            /**
             * Retry After
             * @description seconds until it may be tried again
             * @default 0
             */
            retry_after?: number;
            /**
             * Status
             * @description HTTP status
             */
            status: number;
            /**
             * Title
             * @description the kind of problem in words
             */
            title: string;
            /**
             * Type
             * @description the code as a URN: urn:octant:problem:not-found
             */
            type: string;
        };
        /**
         * ProblemCode
         * @description Every kind of problem there is. A translation has a sentence for each; a test finds a code that is not here.
         * @enum {string}
         */
        ProblemCode: "internal-error" | "bad-request" | "not-found" | "method-not-allowed" | "not-signed-in" | "wrong-credentials" | "forbidden" | "csrf" | "registration-closed" | "invalid-input" | "wrong-password" | "weak-password" | "email-taken" | "unknown-join-code" | "dead-link" | "conflict" | "response-changed" | "no-tries-left" | "no-hints-here" | "no-hints-left" | "attempt-expired" | "plan-outdated" | "expired" | "body-too-large" | "too-many-requests" | "unavailable";
        /**
         * ProfileChange
         * @description What is to be changed; what is left out stays.
         */
        ProfileChange: {
            /**
             * Display Name
             * @description how others see you
             */
            display_name?: string | null;
            /**
             * Language
             * @description of pages and mail
             */
            language?: string | null;
            /**
             * Minutes A Day
             * @description how long you want to learn each day
             */
            minutes_a_day?: number | null;
            /**
             * Time Zone
             * @description decides what today is, from now on
             */
            time_zone?: string | null;
        };
        /**
         * Question
         * @description A question, with the page it was asked on.
         */
        Question: {
            /**
             * Attempt Id
             * @description the exercise that is open
             */
            attempt_id?: string | null;
            /**
             * Concept Id
             * @description the concept whose page is open
             */
            concept_id?: string | null;
            /**
             * Language
             * @description language of the page; yours when left out
             */
            language?: string | null;
            /**
             * Question
             * @description what you want to know
             */
            question: string;
        };
        /**
         * Rating
         * @description A thumb up or down, and why.
         */
        Rating: {
            /**
             * Rating
             * @description 1 helped, -1 did not
             * @enum {integer}
             */
            rating: -1 | 1;
            /**
             * Reason
             * @description why, in your words
             * @default
             */
            reason?: string;
        };
        /**
         * Readiness
         * @description Whether each part that serving needs can be reached.
         */
        Readiness: {
            /**
             * Cache
             * @description the cache answers; the site goes on without it
             */
            cache: boolean;
            /**
             * Database
             * @description the database answers
             */
            database: boolean;
            /**
             * Embedding
             * @description the embedding model is there; the companion compares words without it
             */
            embedding: boolean;
            /**
             * Status
             * @description ready when the database answers
             * @enum {string}
             */
            status: "ready" | "not-ready";
        };
        /**
         * Reason
         * @description Why a step may come.
         *
         *     READY_TO_LEARN, STILL_LEARNING: on the frontier, untouched or begun. DUE, SOON_DUE: recall falls below 0.9 now or
         *     within a day. NOT_YET_MASTERED: learned, and not yet shown often enough. KEY_PREREQUISITE: of something missed
         *     twice. CONTESTED: the learner disputes the estimate. INFERRED: other answers suggest it is known.
         * @enum {string}
         */
        Reason: "assigned" | "ready-to-learn" | "still-learning" | "due" | "soon-due" | "not-yet-mastered" | "key-prerequisite" | "contested" | "inferred" | "quiz-time" | "all-mastered";
        /**
         * ReceiptView
         * @description Why a step was chosen. Every number can be recomputed from the stored plan.
         */
        ReceiptView: {
            /**
             * Already Covered
             * @description share of a review that earlier steps give
             */
            already_covered: number;
            /**
             * Answers
             * @description your answers on the concept so far
             */
            answers: number;
            /**
             * Direct
             * @description part of the value: what is learned or kept
             */
            direct: number;
            /** @description the concept whose failure made it necessary */
            failing: components["schemas"]["NamedConcept"] | null;
            /**
             * Failures In Row
             * @description misses in a row up to now
             */
            failures_in_row: number;
            /**
             * Goal
             * @description id of the goal it serves most
             */
            goal: string | null;
            /**
             * Horizon Days
             * @description days from now at which value is counted
             */
            horizon_days: number;
            /**
             * Importance
             * @description goal-weighted worth of keeping the concept
             */
            importance: number;
            /**
             * Information
             * @description part of the value: what a probe settles
             */
            information: number;
            /**
             * Knocked Out
             * @description part of the value: reviews made unnecessary
             */
            knocked_out: number;
            /**
             * Knocks Out
             * @description due reviews it makes unnecessary
             */
            knocks_out: components["schemas"]["NamedConcept"][];
            /**
             * Last Answer
             * @description when you last answered on it
             */
            last_answer: string | null;
            /**
             * Minutes
             * @description minutes of the step
             */
            minutes: number;
            /**
             * Path
             * @description from the goal's concept down to this one
             */
            path: components["schemas"]["NamedConcept"][];
            /**
             * Probability After
             * @description of a correct answer, right after it
             */
            probability_after: number;
            /**
             * Probability Now
             * @description of a correct answer, before the step
             */
            probability_now: number;
            /**
             * Rank
             * @description order of choosing, from 0; a lesson and its practice share it
             */
            rank: number;
            /** @description why it may come */
            reason: components["schemas"]["Reason"];
            /**
             * Recall After
             * @description of recalling it right after the step
             */
            recall_after: number | null;
            /**
             * Recall At Horizon
             * @description recall at the horizon if the step is done
             */
            recall_at_horizon: number;
            /**
             * Recall If Skipped
             * @description recall at the horizon if it is not
             */
            recall_if_skipped: number;
            /**
             * Recall Now
             * @description of recalling it now; null without a memory of it
             */
            recall_now: number | null;
            /**
             * Retained If Done
             * @description mastery times recall at the horizon, if done
             */
            retained_if_done: number;
            /**
             * Retained If Skipped
             * @description the same, if skipped
             */
            retained_if_skipped: number;
            /** @description the best alternative at that moment */
            runner_up: components["schemas"]["RunnerUpView"] | null;
            /**
             * Skipping Costs
             * @description value lost at the horizon without it
             */
            skipping_costs: number;
            /**
             * Successes
             * @description unaided right ones among them
             */
            successes: number;
            /**
             * Unlocked
             * @description part of the value: what it opens
             */
            unlocked: number;
            /**
             * Unlocks
             * @description concepts it opens
             */
            unlocks: components["schemas"]["NamedConcept"][];
            /**
             * Value
             * @description the sum of the parts
             */
            value: number;
            /**
             * Value Per Minute
             * @description of the whole unit; what steps are chosen by
             */
            value_per_minute: number;
        };
        /**
         * RegistrationRequest
         * @description A new account.
         */
        RegistrationRequest: {
            /**
             * Display Name
             * @description how others see you
             */
            display_name: string;
            /**
             * Email
             * Format: email
             * @description where mail reaches you; you sign in with it
             */
            email: string;
            /**
             * Language
             * @description of pages and mail, e.g. en or zh
             */
            language: string;
            /**
             * Password
             * Format: password
             * @description any characters; common passwords are refused
             */
            password: string;
            /**
             * Time Zone
             * @description decides what today is, e.g. Asia/Shanghai
             */
            time_zone: string;
        };
        /**
         * ResetAsked
         * @description The same answer whether there is such an account or not.
         */
        ResetAsked: {
            /**
             * Message
             * @description what happens now
             * @default If there is an account with this address, a mail with a link is on its way.
             */
            message?: string;
        };
        /**
         * ResetConfirmation
         * @description The token of a reset link with the new password.
         */
        ResetConfirmation: {
            /**
             * New Password
             * Format: password
             * @description any characters; common passwords are refused
             */
            new_password: string;
            /**
             * Token
             * @description what follows the # in the link
             */
            token: string;
        };
        /**
         * ResetRequest
         * @description Whose password was forgotten.
         */
        ResetRequest: {
            /**
             * Email
             * @description the address of the account
             */
            email: string;
        };
        /**
         * ResponseBatch
         * @description Answers of one device, in any order.
         */
        ResponseBatch: {
            /**
             * Device Id
             * @description names the device
             * @default
             */
            device_id?: string;
            /**
             * Responses
             * @description the answers
             */
            responses: components["schemas"]["NewResponse"][];
            /**
             * Sent At
             * @description the device's time now; corrects its clock
             */
            sent_at?: string | null;
        };
        /**
         * ResponseResult
         * @description What became of one response.
         */
        ResponseResult: {
            /**
             * Attempt Id
             * @description the attempt it belongs to; null when that is unknown
             */
            attempt_id: string | null;
            /**
             * Detail
             * @description why it was refused, in words
             */
            detail: string | null;
            /**
             * Feedback
             * @description what to say about it
             */
            feedback: string | null;
            /**
             * Misconception
             * @description the misconception the answer shows
             */
            misconception: string | null;
            /** @description what grading found */
            outcome: components["schemas"]["Outcome"] | null;
            /**
             * Problem
             * @description why it was refused or unreadable
             */
            problem: components["schemas"]["ProblemCode"] | components["schemas"]["UnreadableCode"] | null;
            /**
             * Response Id
             * Format: uuid
             * @description the client's id
             */
            response_id: string;
            /**
             * Score
             * @description 0 to 1
             */
            score: number | null;
            /**
             * Solution
             * @description the worked solution, once the attempt is closed
             */
            solution: string | null;
            /** @description recorded now or before, unreadable (no try used), or refused */
            status: components["schemas"]["TakenStatus"];
            /**
             * Tries Left
             * @description how many more answers the attempt accepts
             */
            tries_left: number;
        };
        /**
         * Role
         * @description What a person does somewhere.
         * @enum {string}
         */
        Role: "student" | "tutor" | "author" | "administrator";
        /**
         * RunnerUpView
         * @description What would have been chosen instead.
         */
        RunnerUpView: {
            /** @description what it is about */
            concept: components["schemas"]["NamedConcept"];
            /** @description what it asks to do */
            kind: components["schemas"]["StepKind"];
            /**
             * Minutes
             * @description how long it takes
             */
            minutes: number;
            /**
             * Value
             * @description its value at that moment
             */
            value: number;
            /**
             * Value Per Minute
             * @description what steps are chosen by
             */
            value_per_minute: number;
        };
        /**
         * Scope
         * @description Where a role holds.
         * @enum {string}
         */
        Scope: "deployment" | "course" | "offering";
        /**
         * SessionView
         * @description Who is signed in in this browser.
         */
        SessionView: {
            /**
             * Csrf Token
             * @description send it as X-CSRF-Token with every POST, PUT, PATCH and DELETE
             */
            csrf_token: string;
            /** @description you */
            person: components["schemas"]["PersonView"];
            /**
             * Roles
             * @description every role you hold now
             */
            roles: components["schemas"]["GrantView"][];
        };
        /**
         * SignInRequest
         * @description What signs somebody in.
         */
        SignInRequest: {
            /**
             * Email
             * @description the address of the account
             */
            email: string;
            /**
             * Password
             * Format: password
             * @description the password as it was typed
             */
            password: string;
        };
        /**
         * SteeringAction
         * @description What a learner may do to the path.
         *
         *     POSTPONE: leave a concept away until tomorrow or later. RESUME: take that back.
         *     PIN: want a concept. UNPIN: take that back.
         *     CONTEST: dispute an estimate ("I know this", "I don't"); a probe decides.
         * @enum {string}
         */
        SteeringAction: "postpone" | "resume" | "pin" | "unpin" | "contest";
        /**
         * SteeringRequest
         * @description What you want changed about the path.
         */
        SteeringRequest: {
            /** @description what to do */
            action: components["schemas"]["SteeringAction"];
            /**
             * Concept Id
             * @description to which concept
             */
            concept_id: string;
            /**
             * Preview
             * @description only show what it would do
             * @default false
             */
            preview?: boolean;
            /**
             * Until
             * @description postpone until; tomorrow when left out
             */
            until?: string | null;
        };
        /**
         * StepKind
         * @description What a step of the daily path asks the learner to do.
         * @enum {string}
         */
        StepKind: "lesson" | "practice" | "review" | "remediation" | "probe" | "quiz" | "stretch";
        /**
         * StepView
         * @description One step of the path.
         */
        StepView: {
            /**
             * Assignment
             * @description the assignment it fulfils
             */
            assignment: string | null;
            /**
             * Concepts
             * @description what it is about; a quiz has several
             */
            concepts: components["schemas"]["NamedConcept"][];
            /**
             * Exercises
             * @description how many exercises it has; 0 for a lesson
             */
            exercises: number;
            /**
             * Exercises Done
             * @description how many of them are finished today
             */
            exercises_done: number;
            /**
             * Index
             * @description place in the path
             */
            index: number;
            /** @description what it asks to do */
            kind: components["schemas"]["StepKind"];
            /**
             * Minutes
             * @description how long it takes
             */
            minutes: number;
            /**
             * Offering Id
             * Format: uuid
             * @description the offering it belongs to
             */
            offering_id: string;
            /** @description why it was chosen */
            receipt: components["schemas"]["ReceiptView"];
        };
        /**
         * StudentHeader
         * @description Who is looked at.
         */
        StudentHeader: {
            /**
             * Display Name
             * @description how they are called
             */
            display_name: string;
            /**
             * Language
             * @description the language they learn in
             */
            language: string;
            /**
             * Minutes A Day
             * @description how long they want to learn a day
             */
            minutes_a_day: number;
            /**
             * Person Id
             * Format: uuid
             * @description names the student
             */
            person_id: string;
            /**
             * Time Zone
             * @description where they live
             */
            time_zone: string;
        };
        /**
         * StudentPage
         * @description One student: exactly what they see, and what they did.
         */
        StudentPage: {
            /**
             * History
             * @description their latest answers, the newest first
             */
            history: components["schemas"]["HistoryEntry"][];
            /** @description their map, as they see it */
            mastery: components["schemas"]["MasteryMap"];
            /** @description the steps in this course of the path issued to them last; null before */
            path: components["schemas"]["PathView"] | null;
            /** @description who */
            student: components["schemas"]["StudentHeader"];
        };
        /**
         * TakenStatus
         * @description What became of a response.
         * @enum {string}
         */
        TakenStatus: "recorded" | "repeated" | "unreadable" | "refused";
        /**
         * UnreadableCode
         * @description Why an answer could not be read; it costs no try. A test finds a code of the graders that is not here.
         * @enum {string}
         */
        UnreadableCode: "empty" | "too-long" | "not-a-number" | "ambiguous-comma" | "unknown-option" | "one-option-only" | "too-complex" | "timed-out";
        /**
         * Verification
         * @description Whether a stored plan is what its inputs give.
         */
        Verification: {
            /**
             * Equal
             * @description whether planning again from the stored inputs gives the same path
             */
            equal: boolean;
            /**
             * Plan Id
             * Format: uuid
             * @description the plan
             */
            plan_id: string;
            /**
             * Steps
             * @description how many steps were compared, each with every number of its receipt
             */
            steps: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    register_api_v1_accounts_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issue_attempt_api_v1_attempts_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAttempt"];
            };
        };
        responses: {
            /** @description the one you have and have not answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptView"];
                };
            };
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptView"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_attempt_api_v1_attempts__attempt_id__get: {
        parameters: {
            query?: {
                /** @description preferred language; the one it was issued in when left out */
                language?: string | null;
            };
            header?: never;
            path: {
                /** @description names the attempt */
                attempt_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptView"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    give_hint_api_v1_attempts__attempt_id__hints_post: {
        parameters: {
            query?: {
                /** @description preferred language; the one it was issued in when left out */
                language?: string | null;
            };
            header?: never;
            path: {
                /** @description names the attempt */
                attempt_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptView"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_heat_map_api_v1_cohorts__cohort_id__mastery_get: {
        parameters: {
            query?: {
                /** @description preferred language; yours when left out */
                language?: string | null;
            };
            header?: never;
            path: {
                /** @description names the cohort */
                cohort_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeatMap"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_student_api_v1_cohorts__cohort_id__students__person_id__get: {
        parameters: {
            query?: {
                /** @description preferred language; yours when left out */
                language?: string | null;
            };
            header?: never;
            path: {
                /** @description names the cohort */
                cohort_id: string;
                /** @description names the student */
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudentPage"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_student_evidence_api_v1_cohorts__cohort_id__students__person_id__concepts__concept_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the cohort */
                cohort_id: string;
                /** @description names the concept */
                concept_id: string;
                /** @description names the student */
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConceptEvidence"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_student_answer_api_v1_cohorts__cohort_id__students__person_id__responses__response_id__get: {
        parameters: {
            query?: {
                /** @description preferred language; yours when left out */
                language?: string | null;
            };
            header?: never;
            path: {
                /** @description names the cohort */
                cohort_id: string;
                /** @description names the student */
                person_id: string;
                /** @description names the answer */
                response_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerView"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_conversations_api_v1_conversations_get: {
        parameters: {
            query: {
                /** @description the offering they belong to */
                offering_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationList"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    open_conversation_api_v1_conversations_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewConversation"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationView"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_conversation_api_v1_conversations__conversation_id__get: {
        parameters: {
            query?: {
                /** @description preferred language; yours when left out */
                language?: string | null;
            };
            header?: never;
            path: {
                /** @description names the conversation */
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationPage"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_conversation_api_v1_conversations__conversation_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the conversation */
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rate_exchange_api_v1_conversations__conversation_id__exchanges__exchange_id__rating_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the conversation */
                conversation_id: string;
                /** @description names the exchange */
                exchange_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rating"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ask_api_v1_conversations__conversation_id__questions_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the conversation */
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Question"];
            };
        };
        responses: {
            /** @description events `piece` (PieceView), one for each sentence, then one event `answer` (ExchangeView) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    join_api_v1_join_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferingSummary"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_profile_api_v1_me_patch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_password_api_v1_me_password_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_offerings_api_v1_offerings_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferingList"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_offering_api_v1_offerings__offering_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the offering */
                offering_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferingSummary"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_attention_api_v1_offerings__offering_id__attention_get: {
        parameters: {
            query?: {
                /** @description preferred language; yours when left out */
                language?: string | null;
            };
            header?: never;
            path: {
                /** @description names the offering */
                offering_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttentionView"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_cohorts_api_v1_offerings__offering_id__cohorts_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the offering */
                offering_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CohortList"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_concept_api_v1_offerings__offering_id__concepts__concept_id__get: {
        parameters: {
            query?: {
                /** @description preferred language; yours when left out */
                language?: string | null;
            };
            header?: never;
            path: {
                /** @description names the concept */
                concept_id: string;
                /** @description names the offering */
                offering_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConceptPage"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finish_lesson_api_v1_offerings__offering_id__concepts__concept_id__lesson_finished_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the concept */
                concept_id: string;
                /** @description names the offering */
                offering_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LessonFinished"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_goal_api_v1_offerings__offering_id__goal_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the offering */
                offering_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalView"] | null;
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_goal_api_v1_offerings__offering_id__goal_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the offering */
                offering_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoalRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalView"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_goal_api_v1_offerings__offering_id__goal_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the offering */
                offering_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_graph_api_v1_offerings__offering_id__graph_get: {
        parameters: {
            query?: {
                /** @description preferred language; yours when left out */
                language?: string | null;
            };
            header?: never;
            path: {
                /** @description names the offering */
                offering_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseGraphView"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_mastery_api_v1_offerings__offering_id__mastery_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the offering */
                offering_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MasteryMap"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_evidence_api_v1_offerings__offering_id__mastery__concept_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the concept */
                concept_id: string;
                /** @description names the offering */
                offering_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConceptEvidence"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ask_for_reset_api_v1_password_resets_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResetAsked"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirm_reset_api_v1_password_resets_confirm_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetConfirmation"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_path_api_v1_path_get: {
        parameters: {
            query?: {
                /** @description preferred language; yours when left out */
                language?: string | null;
                /** @description minutes from now on, for the rest of your day; what is left otherwise */
                minutes?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PathView"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    steer_api_v1_path_steering_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SteeringRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PathView"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_plan_api_v1_plans__plan_id__get: {
        parameters: {
            query?: {
                /** @description preferred language; yours when left out */
                language?: string | null;
            };
            header?: never;
            path: {
                /** @description names the plan */
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PathView"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verify_plan_api_v1_plans__plan_id__verification_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the plan */
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    take_responses_api_v1_responses_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResponseBatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswersTaken"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_answer_api_v1_responses__response_id__get: {
        parameters: {
            query?: {
                /** @description preferred language; yours when left out */
                language?: string | null;
            };
            header?: never;
            path: {
                /** @description names the answer */
                response_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerView"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_session_api_v1_session_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_in_api_v1_session_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_out_api_v1_session_delete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_out_everywhere_api_v1_sessions_delete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not signed in, or the session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not allowed in your role, from another site, or without X-CSRF-Token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description does not exist, or is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contradicts what is stored */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description its time has passed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many bytes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cannot be meant; `errors` says what to check */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not available at the moment; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_liveness_health_live_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alive"];
                };
            };
        };
    };
    read_readiness_health_ready_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
        };
    };
}
type FlattenedDeepRequired<T> = {
    [K in keyof T]-?: FlattenedDeepRequired<T[K] extends unknown[] | undefined | null ? Extract<T[K], unknown[]>[number] : T[K]>;
};
type ReadonlyArray<T> = [
    Exclude<T, undefined>
] extends [
    unknown[]
] ? Readonly<Exclude<T, undefined>> : Readonly<Exclude<T, undefined>[]>;
export const actionCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ActionCode"]> = ["open-lesson", "practise", "learn-prerequisite", "see-worked-example", "ask-tutor", "submit-answer", "return-to-exercise", "return-to-quiz", "show-map", "show-progress", "today"];
export const answerStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AnswerStatus"]> = ["answered", "closest", "abstained", "refused", "support"];
export const attentionActionValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AttentionAction"]> = ["practise", "open-lesson", "learn-prerequisite"];
export const attentionKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AttentionKind"]> = ["misconception", "stuck", "fading"];
export const attentionMessageValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AttentionMessage"]> = ["not-enough-data", "all-well"];
export const citationSourceValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["CitationSource"]> = ["lesson", "definition"];
export const edgeKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["EdgeKind"]> = ["prerequisite", "encompasses", "related"];
export const evidenceModeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["EvidenceMode"]> = ["practice", "review", "probe", "placement", "quiz"];
export const exchangeViewRatingAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ExchangeView"]["rating"]> = [-1, 1];
export const exerciseKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ExerciseKind"]> = ["single-choice", "multiple-choice", "numeric"];
export const flagValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Flag"]> = ["wellbeing", "answer-withheld", "personal-data-removed", "not-covered"];
export const logitPartNameValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LogitPart"]["name"]> = ["prior", "ability", "own-answers", "neighbours", "recent", "decay", "uncertainty"];
export const masteryStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["MasteryStatus"]> = ["not-started", "not-enough-data", "learning", "fading", "mastered"];
export const outcomeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Outcome"]> = ["correct", "partial", "incorrect", "unreadable"];
export const planMessageValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["PlanMessage"]> = ["nothing-due", "goal-reached", "no-time", "course-empty", "nothing-fits", "that-is-all"];
export const problemCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ProblemCode"]> = ["internal-error", "bad-request", "not-found", "method-not-allowed", "not-signed-in", "wrong-credentials", "forbidden", "csrf", "registration-closed", "invalid-input", "wrong-password", "weak-password", "email-taken", "unknown-join-code", "dead-link", "conflict", "response-changed", "no-tries-left", "no-hints-here", "no-hints-left", "attempt-expired", "plan-outdated", "expired", "body-too-large", "too-many-requests", "unavailable"];
export const ratingRatingValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Rating"]["rating"]> = [-1, 1];
export const readinessStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Readiness"]["status"]> = ["ready", "not-ready"];
export const reasonValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Reason"]> = ["assigned", "ready-to-learn", "still-learning", "due", "soon-due", "not-yet-mastered", "key-prerequisite", "contested", "inferred", "quiz-time", "all-mastered"];
export const roleValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Role"]> = ["student", "tutor", "author", "administrator"];
export const scopeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Scope"]> = ["deployment", "course", "offering"];
export const steeringActionValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["SteeringAction"]> = ["postpone", "resume", "pin", "unpin", "contest"];
export const stepKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["StepKind"]> = ["lesson", "practice", "review", "remediation", "probe", "quiz", "stretch"];
export const takenStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["TakenStatus"]> = ["recorded", "repeated", "unreadable", "refused"];
export const unreadableCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["UnreadableCode"]> = ["empty", "too-long", "not-a-number", "ambiguous-comma", "unknown-option", "one-option-only", "too-complex", "timed-out"];
