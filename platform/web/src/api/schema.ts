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
    "/api/v1/admin/language-model": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the language model
         * @description What is configured, what it can do, and what was used today; never the key.
         */
        get: operations["read_language_model_api_v1_admin_language_model_get"];
        /**
         * Configure the language model
         * @description Stores where the model is and what it may cost. Probe it afterwards.
         */
        put: operations["configure_language_model_api_v1_admin_language_model_put"];
        post?: never;
        /**
         * Remove the language model
         * @description Forgets the connection and its key; the companion goes on without it.
         */
        delete: operations["remove_language_model_api_v1_admin_language_model_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/language-model/probe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Probe the language model
         * @description Tries what the endpoint can do and keeps it. Takes seconds; minutes where a model has to be loaded.
         */
        post: operations["probe_language_model_api_v1_admin_language_model_probe_post"];
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
         * @description Gives the next level of the hint ladder, once something was tried or a moment has passed.
         *
         *     An answer with hints raises mastery less.
         */
        post: operations["give_hint_api_v1_attempts__attempt_id__hints_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/edges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the edges between courses
         * @description By source, target and kind.
         */
        get: operations["list_edges_api_v1_catalogue_edges_get"];
        put?: never;
        /**
         * Add an edge between courses
         * @description Joins concepts of two courses that you author, or changes the edge of this name.
         */
        post: operations["add_edge_api_v1_catalogue_edges_post"];
        /**
         * Remove an edge between courses
         * @description Takes an edge between two courses that you author away.
         */
        delete: operations["remove_edge_api_v1_catalogue_edges_delete"];
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
    "/api/v1/concepts/{concept_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a concept in all its courses
         * @description The concept in every course that you may see, with what each adds to it.
         */
        get: operations["read_everywhere_api_v1_concepts__concept_id__get"];
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
         * @description Hides a thread of yours at once; it can be restored for ten minutes, then its words are removed.
         */
        delete: operations["delete_conversation_api_v1_conversations__conversation_id__delete"];
        options?: never;
        head?: never;
        /**
         * Rename a conversation
         * @description Gives a thread of yours another name.
         */
        patch: operations["rename_conversation_api_v1_conversations__conversation_id__patch"];
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
        /**
         * Take a rating back
         * @description Removes your thumb and what you said about it.
         */
        delete: operations["take_rating_back_api_v1_conversations__conversation_id__exchanges__exchange_id__rating_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversation_id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take a conversation along
         * @description Everything that was said in a thread of yours, with its sources, as a file.
         */
        get: operations["export_conversation_api_v1_conversations__conversation_id__export_get"];
        put?: never;
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
         *
         *     When the connection breaks the reply is made on for some seconds and can be gone on with by its `reply_id`.
         */
        post: operations["ask_api_v1_conversations__conversation_id__questions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversation_id}/replies/{reply_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Go on with a reply
         * @description Repeats what comes after `Last-Event-ID` and goes on; a reply that is stored comes as its `answer` alone.
         */
        get: operations["resume_api_v1_conversations__conversation_id__replies__reply_id__get"];
        put?: never;
        post?: never;
        /**
         * Stop a reply
         * @description Stops a reply of yours that is being made; one that is stored stays.
         */
        delete: operations["stop_reply_api_v1_conversations__conversation_id__replies__reply_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversation_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back deleting a conversation
         * @description Brings back a thread that you deleted less than ten minutes ago.
         */
        post: operations["restore_conversation_api_v1_conversations__conversation_id__restore_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the courses you author
         * @description Courses that you may change, with where they are taught.
         */
        get: operations["list_courses_api_v1_courses_get"];
        put?: never;
        /**
         * Begin a course
         * @description Takes the id, makes you its author and opens an empty draft.
         */
        post: operations["begin_course_api_v1_courses_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{course_id}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the drafts of a course
         * @description Open and closed ones, the one opened last first.
         */
        get: operations["list_drafts_api_v1_courses__course_id__drafts_get"];
        put?: never;
        /**
         * Open a draft
         * @description Opens a draft of a version; of the newest one when none is named.
         */
        post: operations["open_draft_api_v1_courses__course_id__drafts_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{course_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the versions of a course
         * @description What was published, by whom and when, the newest first.
         */
        get: operations["list_versions_api_v1_courses__course_id__versions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{course_id}/versions/{version_hash}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a version
         * @description How a version came to be.
         */
        get: operations["read_version_api_v1_courses__course_id__versions__version_hash__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{course_id}/versions/{version_hash}/concepts/{concept_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a concept of a version
         * @description A concept in all languages, with its edges, lessons and exercises.
         */
        get: operations["read_concept_api_v1_courses__course_id__versions__version_hash__concepts__concept_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{course_id}/versions/{version_hash}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare two versions
         * @description What a version changed.
         */
        get: operations["compare_versions_api_v1_courses__course_id__versions__version_hash__difference_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{course_id}/versions/{version_hash}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a version
         * @description The version as a file.
         */
        get: operations["export_version_api_v1_courses__course_id__versions__version_hash__export_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{course_id}/versions/{version_hash}/graph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the graph of a version
         * @description All concepts and edges with their places.
         */
        get: operations["read_graph_api_v1_courses__course_id__versions__version_hash__graph_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{course_id}/versions/{version_hash}/roll-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go back to a version
         * @description Makes an old version the newest again, and moves offerings back with it.
         */
        post: operations["roll_back_api_v1_courses__course_id__versions__version_hash__roll_back_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draft_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a draft
         * @description How far a draft is.
         */
        get: operations["read_draft_api_v1_drafts__draft_id__get"];
        put?: never;
        post?: never;
        /**
         * Discard a draft
         * @description Ends the work on a draft; its history can still be read.
         */
        delete: operations["discard_api_v1_drafts__draft_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draft_id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the history of a draft
         * @description Who changed what and when, the last step first.
         */
        get: operations["read_history_api_v1_drafts__draft_id__changes_get"];
        put?: never;
        /**
         * Edit a draft
         * @description Applies changes in order as one step: all of them or none.
         */
        post: operations["edit_draft_api_v1_drafts__draft_id__changes_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draft_id}/concepts/{concept_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a concept of a draft
         * @description A concept in all languages, with its edges, lessons and exercises.
         */
        get: operations["read_concept_api_v1_drafts__draft_id__concepts__concept_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draft_id}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare a draft with its version
         * @description What the draft changes in the version it was opened from.
         */
        get: operations["compare_draft_api_v1_drafts__draft_id__difference_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draft_id}/exercises/{exercise_id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview an exercise of a draft
         * @description Question, options, answer, hints, solution and foreseen mistakes for a few seeds.
         */
        get: operations["preview_exercise_api_v1_drafts__draft_id__exercises__exercise_id__preview_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draft_id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a draft
         * @description The draft as a file.
         */
        get: operations["export_draft_api_v1_drafts__draft_id__export_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draft_id}/graph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the graph of a draft
         * @description All concepts and edges, with places that move as little as possible from edit to edit.
         */
        get: operations["read_graph_api_v1_drafts__draft_id__graph_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draft_id}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check a draft
         * @description Everything that is wrong or may be, by itself and together with the other courses that are taught.
         */
        get: operations["check_draft_api_v1_drafts__draft_id__problems_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draft_id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a draft
         * @description Makes an immutable version; refused while there are errors.
         */
        post: operations["publish_api_v1_drafts__draft_id__publish_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draft_id}/redo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do an edit again
         * @description Does the edit again that was taken back last.
         */
        post: operations["redo_api_v1_drafts__draft_id__redo_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draft_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back the last edit
         * @description Takes the last edit back that was not taken back yet.
         */
        post: operations["undo_api_v1_drafts__draft_id__undo_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/formats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the formats of courses
         * @description What can be imported and exported.
         */
        get: operations["list_formats_api_v1_formats_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your imports
         * @description The newest first.
         */
        get: operations["list_imports_api_v1_imports_get"];
        put?: never;
        /**
         * Upload a course
         * @description Takes a file as the body and reads it in the background; nothing is changed until the import is applied.
         */
        post: operations["upload_api_v1_imports_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an import
         * @description How far it is, and once it is read: what it would change and what is not understood.
         */
        get: operations["read_import_api_v1_imports__import_id__get"];
        put?: never;
        post?: never;
        /**
         * Delete an import
         * @description Forgets the file and what was read of it; a draft made from it stays.
         */
        delete: operations["delete_import_api_v1_imports__import_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply an import
         * @description Opens a draft with what was read.
         */
        post: operations["apply_import_api_v1_imports__import_id__apply_post"];
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
    "/api/v1/offerings/{offering_id}/concepts/{concept_id}/surroundings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what is around a concept
         * @description The concepts at most so many edges away, with their places.
         */
        get: operations["read_surroundings_api_v1_offerings__offering_id__concepts__concept_id__surroundings_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offering_id}/concepts/{concept_id}/way": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the way to a concept
         * @description The concept and everything that must come before it, with their places.
         */
        get: operations["read_way_api_v1_offerings__offering_id__concepts__concept_id__way_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offering_id}/endorsed-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List endorsed answers
         * @description The answers that tutors stand behind in an offering you teach.
         */
        get: operations["list_endorsed_api_v1_offerings__offering_id__endorsed_answers_get"];
        put?: never;
        /**
         * Endorse an answer
         * @description Gives everybody in the offering this answer first when they ask this question; the list with it.
         */
        post: operations["endorse_api_v1_offerings__offering_id__endorsed_answers_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offering_id}/endorsed-answers/{endorsed_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change an endorsed answer
         * @description Changes an answer, or confirms it after its lesson has changed.
         */
        put: operations["change_endorsed_api_v1_offerings__offering_id__endorsed_answers__endorsed_id__put"];
        post?: never;
        /**
         * Withdraw an answer
         * @description Shows an answer to nobody any more.
         */
        delete: operations["withdraw_endorsed_api_v1_offerings__offering_id__endorsed_answers__endorsed_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offering_id}/endorsed-answers/{endorsed_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back withdrawing an answer
         * @description Shows a withdrawn answer again.
         */
        post: operations["restore_endorsed_api_v1_offerings__offering_id__endorsed_answers__endorsed_id__restore_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offering_id}/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the forecast of your goal
         * @description When you will have reached your goal in a course, in four cases of five, and how likely by its deadline.
         */
        get: operations["read_forecast_api_v1_offerings__offering_id__forecast_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offering_id}/forecast/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try another goal, deadline or other minutes
         * @description What would change; stores nothing.
         */
        post: operations["try_what_if_api_v1_offerings__offering_id__forecast_what_if_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offering_id}/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find what the course lacks
         * @description Unanswered questions that ask for one thing, of an offering you teach.
         */
        get: operations["read_gaps_api_v1_offerings__offering_id__gaps_get"];
        put?: never;
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
    "/api/v1/offerings/{offering_id}/goal/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say a goal in your own words
         * @description The concepts that your words mean, with what they rest on, to confirm or change; stores nothing.
         */
        post: operations["read_goal_words_api_v1_offerings__offering_id__goal_words_post"];
        delete?: never;
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
    "/api/v1/offerings/{offering_id}/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the map of a course
         * @description All concepts and edges with their places, which stay where they are from version to version.
         */
        get: operations["read_map_api_v1_offerings__offering_id__map_get"];
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
    "/api/v1/offerings/{offering_id}/placement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your placement
         * @description How far your placement in a course has come, its next question, and what it concludes so far.
         */
        get: operations["read_placement_api_v1_offerings__offering_id__placement_get"];
        put?: never;
        /**
         * Begin, steer or end your placement
         * @description Begins placement (again), leaves a question out, ends it, declines it, or forgets what it concluded.
         */
        post: operations["act_on_placement_api_v1_offerings__offering_id__placement_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offering_id}/placement/question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get the next question of your placement
         * @description An exercise of the concept whose answer says most. Send the answer as any other; then ask for the next one.
         */
        post: operations["ask_api_v1_offerings__offering_id__placement_question_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offering_id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Review the companion
         * @description Disclosures, answers that did not help and questions without an answer, of an offering you teach.
         */
        get: operations["read_review_api_v1_offerings__offering_id__review_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offering_id}/review/{exchange_id}/disclosure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a disclosure
         * @description What a student disclosed. That you read it is noted in the audit log and shown to the other tutors.
         */
        post: operations["read_disclosure_api_v1_offerings__offering_id__review__exchange_id__disclosure_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offering_id}/review/{exchange_id}/mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mark an exchange
         * @description Notes that an exchange was seen or dealt with, or takes that back.
         */
        put: operations["mark_reviewed_api_v1_offerings__offering_id__review__exchange_id__mark_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offering_id}/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search concepts
         * @description Concepts of the course that fit, the best first.
         */
        get: operations["search_api_v1_offerings__offering_id__search_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offering_id}/tutor-threads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the questions of your students
         * @description What students of an offering you teach handed to you: who waits longest first.
         */
        get: operations["list_taught_threads_api_v1_offerings__offering_id__tutor_threads_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{offering_id}/version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview another version of an offering
         * @description What moving the offering to another version would change for its learners.
         */
        get: operations["preview_move_api_v1_offerings__offering_id__version_get"];
        /**
         * Move an offering to another version
         * @description Pins the offering to another version; what learners have shown goes with them.
         */
        put: operations["move_offering_api_v1_offerings__offering_id__version_put"];
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
    "/api/v1/path/alternatives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List alternatives to a step
         * @description What could stand in for the steps on a concept of today's path, the most valuable first.
         */
        get: operations["read_alternatives_api_v1_path_alternatives_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/path/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a change of the path
         * @description The path as it would be, the steps that come, go, move and change their length, and forecasts; stores nothing.
         */
        post: operations["preview_path_api_v1_path_preview_post"];
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
         * @description Postpones, swaps, pins or contests a concept and plans again; with ``preview`` it only shows what that would do.
         *
         *     What a change makes of the path, step by step, tells ``POST /path/preview``.
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
    "/api/v1/tutor-threads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your questions with tutors
         * @description What you handed to your tutors in a course, the latest change first.
         */
        get: operations["list_my_threads_api_v1_tutor_threads_get"];
        put?: never;
        /**
         * Ask your tutor
         * @description Hands an answer of the companion's, or a new question, to the tutors of a course that you study.
         */
        post: operations["ask_tutor_api_v1_tutor_threads_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tutor-threads/{thread_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a question with a tutor
         * @description A question of yours, or of a student you teach, with everything written about it.
         */
        get: operations["read_thread_api_v1_tutor_threads__thread_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Close a question, or open it again
         * @description For its tutors: a closed question is out of the way; a reply of the student opens it again.
         */
        patch: operations["change_thread_api_v1_tutor_threads__thread_id__patch"];
        trace?: never;
    };
    "/api/v1/tutor-threads/{thread_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer, or reply
         * @description A tutor's answer, or the student's reply to it.
         */
        post: operations["write_message_api_v1_tutor_threads__thread_id__messages_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tutor-threads/{thread_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Note that you read a tutor's answer
         * @description Takes the mark of something new away.
         */
        put: operations["note_read_api_v1_tutor_threads__thread_id__read_put"];
        post?: never;
        delete?: never;
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
        ActionCode: "open-lesson" | "practise" | "learn-prerequisite" | "see-worked-example" | "ask-tutor" | "submit-answer" | "return-to-exercise" | "return-to-quiz" | "show-map" | "show-progress" | "today" | "choose";
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
         * AddConceptBody
         * @description A new concept.
         */
        AddConceptBody: {
            /** @description the concept */
            concept: components["schemas"]["ConceptBody"];
            /**
             * @description adds a concept (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "add-concept";
            /**
             * Position
             * @description place in the book from 0; at the end by default
             */
            position?: number | null;
        };
        /**
         * AddEdgeBody
         * @description A new edge.
         */
        AddEdgeBody: {
            /** @description the edge */
            edge: components["schemas"]["EdgeBody"];
            /**
             * @description adds an edge (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "add-edge";
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
         * AlternativesView
         * @description What could stand in for a step, the most valuable first.
         */
        AlternativesView: {
            /**
             * Alternatives
             * @description none of them on the path
             */
            alternatives: components["schemas"]["RunnerUpView"][];
        };
        /**
         * Anchor
         * @description Which end of a text stands at its place.
         * @enum {string}
         */
        Anchor: "start" | "middle" | "end";
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
         *     CLARIFYING: the question may mean several things and the reply asks which; the choices are next actions.
         * @enum {string}
         */
        AnswerStatus: "answered" | "closest" | "abstained" | "refused" | "support" | "clarifying";
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
         * AtRevision
         * @description Something to do with a draft as you have seen it.
         */
        AtRevision: {
            /**
             * Revision
             * @description revision of the draft that you have seen
             */
            revision: number;
        };
        /**
         * AttemptView
         * @description An issued exercise. Its key never leaves the server; its solution comes when it is closed.
         */
        AttemptView: {
            /**
             * Columns
             * @description for tables, the heads of the columns
             */
            columns: string[];
            /** @description the concept it exercises */
            concept: components["schemas"]["NamedConcept"];
            /**
             * Expires At
             * Format: date-time
             * @description until when it may be answered
             */
            expires_at: string;
            /**
             * Gaps
             * @description for clozes and tables, what is to be filled in
             */
            gaps: components["schemas"]["GapView"][];
            /**
             * Hints
             * @description the levels of the hint ladder given so far
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
             * Names
             * @description for formulas, the names that may be typed as variables
             */
            names: string[];
            /**
             * Needs Unit
             * @description whether the number must be given with a unit
             */
            needs_unit: boolean;
            /**
             * Next Hint At
             * @description when the next may be asked for without an answer; null for at once
             */
            next_hint_at?: string | null;
            /**
             * Offering Id
             * Format: uuid
             * @description the course offering
             */
            offering_id: string;
            /**
             * Options
             * @description to choose from, to put in order or to match with, in the order to show
             */
            options: components["schemas"]["OptionView"][];
            /**
             * Prompts
             * @description for matching, the left sides
             */
            prompts: components["schemas"]["OptionView"][];
            /**
             * Responses
             * @description what was answered so far
             */
            responses: components["schemas"]["PastResponse"][];
            /**
             * Rows
             * @description for tables, the cells; [[id]] is one to fill in
             */
            rows: string[][];
            /**
             * Rubric
             * @description for explanations, what a good one says, once the attempt is closed
             */
            rubric: string[] | null;
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
            /**
             * Influences
             * @description the answers that move the estimate most, by leaving each out
             */
            influences: components["schemas"]["InfluenceView"][];
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
         *     FADING: shown more than once, due for a review, and recall has fallen below 0.9.
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
         * AuthoredCourse
         * @description A course that you author.
         */
        AuthoredCourse: {
            /**
             * Id
             * @description permanent name
             */
            id: string;
            /**
             * Newest
             * @description the newest version
             */
            newest: string | null;
            /**
             * Offerings
             * @description where it is taught
             */
            offerings: components["schemas"]["OfferingSummary"][];
            /**
             * Open Drafts
             * @description drafts being worked on
             */
            open_drafts: number;
            /**
             * Title
             * @description title of the newest version; the id before the first
             */
            title: string;
        };
        /**
         * AuthoredCourseList
         * @description Courses that you author, by id.
         */
        AuthoredCourseList: {
            /**
             * Courses
             * @description by id
             */
            courses: components["schemas"]["AuthoredCourse"][];
            /**
             * Next Cursor
             * @description for the next page; null on the last one
             */
            next_cursor?: string | null;
        };
        /**
         * CatalogueEdgeList
         * @description Edges between concepts of different courses.
         */
        CatalogueEdgeList: {
            /**
             * Edges
             * @description by source, target and kind
             */
            edges: components["schemas"]["PlacedEdge"][];
            /**
             * Next Cursor
             * @description for the next page; null on the last one
             */
            next_cursor?: string | null;
        };
        /**
         * ChangeConceptBody
         * @description Other texts or numbers of a concept; what is left out stays, null takes a translation away.
         */
        ChangeConceptBody: {
            /**
             * Aliases
             * @description other names
             */
            aliases?: {
                [key: string]: string[];
            };
            /**
             * Concept Id
             * @description which
             */
            concept_id: string;
            /**
             * Definition
             * @description by language
             */
            definition?: {
                [key: string]: string | null;
            };
            /**
             * Difficulty
             * @description prior difficulty in logits
             */
            difficulty?: number | null;
            /**
             * @description changes a concept (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "change-concept";
            /**
             * Minutes
             * @description expected minutes to first mastery
             */
            minutes?: number | null;
            /**
             * Title
             * @description by language
             */
            title?: {
                [key: string]: string | null;
            };
        };
        /**
         * ChangeCourseBody
         * @description Other texts, languages or another license of the course; what is left out stays.
         */
        ChangeCourseBody: {
            /**
             * Description
             * @description by language
             */
            description?: {
                [key: string]: string | null;
            };
            /**
             * @description changes what the course says about itself (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "change-course";
            /**
             * Languages
             * @description all of them, the source language first
             */
            languages?: string[] | null;
            /**
             * License
             * @description e.g. CC-BY-4.0
             */
            license?: string | null;
            /**
             * Title
             * @description by language
             */
            title?: {
                [key: string]: string | null;
            };
        };
        /**
         * ChangedView
         * @description A part that is on both sides and not the same.
         */
        ChangedView: {
            /**
             * Fields
             * @description in what
             */
            fields: components["schemas"]["FieldDifferenceView"][];
            /**
             * Name
             * @description what names it
             */
            name: string;
        };
        /**
         * ChangeEdgeBody
         * @description Another kind, weight, key mark or direction of an edge.
         */
        ChangeEdgeBody: {
            /** @description as it shall be, between the same concepts */
            edge: components["schemas"]["EdgeBody"];
            /**
             * @description changes an edge (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "change-edge";
            /** @description the edge as it is */
            old: components["schemas"]["EdgeNameBody"];
        };
        /**
         * ChangesBody
         * @description Changes to a draft, applied in order as one step: all of them or none.
         */
        ChangesBody: {
            /**
             * Changes
             * @description in order
             */
            changes: (components["schemas"]["AddConceptBody"] | components["schemas"]["ChangeConceptBody"] | components["schemas"]["RemoveConceptBody"] | components["schemas"]["MoveConceptBody"] | components["schemas"]["OrderConceptsBody"] | components["schemas"]["ChangeCourseBody"] | components["schemas"]["AddEdgeBody"] | components["schemas"]["ChangeEdgeBody"] | components["schemas"]["RemoveEdgeBody"] | components["schemas"]["SetLessonBody"] | components["schemas"]["RemoveLessonBody"] | components["schemas"]["SetExercisesBody"] | components["schemas"]["RemoveExerciseBody"] | components["schemas"]["MergeConceptsBody"] | components["schemas"]["SplitConceptBody"])[];
            /**
             * Revision
             * @description revision of the draft that you have seen
             */
            revision: number;
        };
        /**
         * CheckName
         * @description What is tried, in this order.
         * @enum {string}
         */
        CheckName: "models" | "completion" | "usage" | "json-schema" | "tools";
        /**
         * CheckView
         * @description One thing that was tried.
         */
        CheckView: {
            /**
             * Milliseconds
             * @description until that was known
             */
            milliseconds: number;
            /** @description what was tried */
            name: components["schemas"]["CheckName"];
            /** @description why it does not, if the endpoint failed */
            trouble: components["schemas"]["Trouble"] | null;
            /**
             * Works
             * @description whether it works
             */
            works: boolean;
        };
        /**
         * CitationSource
         * @description The text that a citation's offsets point into.
         * @enum {string}
         */
        CitationSource: "lesson" | "definition" | "exercise" | "endorsed";
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
         * CitedPassage
         * @description A passage that an answer rests on, as it was then.
         */
        CitedPassage: {
            /** @description whose text it is */
            concept: components["schemas"]["NamedConcept"];
            /**
             * Content Hash
             * @description hash of its text then
             */
            content_hash: string;
            /**
             * Passage Id
             * @description names the passage
             */
            passage_id: string;
            /**
             * Quote
             * @description what was quoted
             */
            quote: string;
            /** @description lesson, definition or an endorsed answer */
            source: components["schemas"]["CitationSource"];
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
         * ConceptBody
         * @description A concept with all its texts.
         */
        ConceptBody: {
            /**
             * Aliases
             * @description other names
             */
            aliases?: {
                [key: string]: string[];
            };
            /**
             * Definition
             * @description one sentence, by language
             */
            definition: {
                [key: string]: string;
            };
            /**
             * Difficulty
             * @description prior difficulty in logits
             * @default 0
             */
            difficulty?: number;
            /**
             * Id
             * @description permanent name; the same in two courses is the same concept
             */
            id: string;
            /**
             * Minutes
             * @description expected minutes to first mastery
             * @default 15
             */
            minutes?: number;
            /**
             * Title
             * @description by language
             */
            title: {
                [key: string]: string;
            };
        };
        /**
         * ConceptEverywhere
         * @description One concept in all its courses that you may see.
         */
        ConceptEverywhere: {
            /**
             * Across
             * @description edges to concepts of other courses
             */
            across: components["schemas"]["CrossEdge"][];
            /**
             * Courses
             * @description by course
             */
            courses: components["schemas"]["ConceptInCourse"][];
            /**
             * Id
             * @description permanent name, the same in all courses
             */
            id: string;
            /**
             * Near
             * @description of other courses, the nearest first
             */
            near: components["schemas"]["NearInMeaning"][];
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
         * ConceptInCourse
         * @description What one course says about a concept.
         */
        ConceptInCourse: {
            /**
             * Course Id
             * @description the course
             */
            course_id: string;
            /**
             * Course Title
             * @description its title in your language
             */
            course_title: string;
            /**
             * Definition
             * @description as the course puts it
             */
            definition: string;
            /**
             * Exercises
             * @description number of exercise templates
             */
            exercises: number;
            /**
             * Has Lesson
             * @description whether the course teaches it in a lesson
             */
            has_lesson: boolean;
            /**
             * Neighbours
             * @description in this course
             */
            neighbours: components["schemas"]["NeighbourInCourse"][];
            /**
             * Only Here
             * @description neighbours that none of the other courses has
             */
            only_here: components["schemas"]["NamedConcept"][];
            /**
             * Title
             * @description what the course calls the concept
             */
            title: string;
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
            /** @description what placement concluded; conditional: inferred, and one failure revokes it; null without */
            placement?: components["schemas"]["Conclusion"] | null;
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
         * Conclusion
         * @description What placement says of a concept.
         *
         *     KNOWN: shown by a right answer on it, and likely. CONDITIONAL: only inferred; one failure on it, or on what it was
         *     inferred from, revokes it. UNKNOWN: likely not known. UNDECIDED: too close to say.
         * @enum {string}
         */
        Conclusion: "known" | "conditional" | "unknown" | "undecided";
        /**
         * ConnectionView
         * @description What is configured. The key itself is never shown.
         */
        ConnectionView: {
            /**
             * Allow Private
             * @description the host itself and its private networks may be reached
             */
            allow_private: boolean;
            /**
             * Base Url
             * @description of the API
             */
            base_url: string;
            /**
             * Enabled
             * @description off: everything is answered from the course alone
             */
            enabled: boolean;
            /**
             * First Seconds
             * @description until the first words of a reply
             */
            first_seconds: number;
            /** @description whether there is a key */
            key: components["schemas"]["KeyState"];
            /**
             * Key Ending
             * @description its last characters, where it is long enough
             */
            key_ending: string;
            /**
             * Model
             * @description as the endpoint calls it
             */
            model: string;
            /**
             * Questions A Day
             * @description that one person may ask the model
             */
            questions_a_day: number;
            /**
             * Stall Seconds
             * @description from one piece of a reply to the next
             */
            stall_seconds: number;
            /**
             * Tokens A Day
             * @description of the installation
             */
            tokens_a_day: number;
            /**
             * Total Seconds
             * @description for the whole reply
             */
            total_seconds: number;
        };
        /**
         * ContentGapList
         * @description What the course lacks, by its students' questions.
         */
        ContentGapList: {
            /**
             * By Meaning
             * @description false where only words could be compared
             */
            by_meaning: boolean;
            /**
             * Gaps
             * @description what most students asked first
             */
            gaps: components["schemas"]["ContentGapView"][];
            /**
             * Unanswered
             * @description questions looked at
             */
            unanswered: number;
        };
        /**
         * ContentGapQuestion
         * @description One of the questions of a gap.
         */
        ContentGapQuestion: {
            /**
             * Exchange Id
             * Format: uuid
             * @description names the exchange
             */
            exchange_id: string;
            /**
             * Question
             * @description as it was asked
             */
            question: string;
        };
        /**
         * ContentGapView
         * @description Something that several questions ask for and the course does not answer.
         */
        ContentGapView: {
            /** @description the nearest concept */
            concept: components["schemas"]["NamedConcept"] | null;
            /**
             * Language
             * @description of the questions
             */
            language: string;
            /**
             * Questions
             * @description the most typical first
             */
            questions: components["schemas"]["ContentGapQuestion"][];
            /**
             * Students
             * @description how many different students asked
             */
            students: number;
        };
        /**
         * ConversationChange
         * @description What can be changed of a thread.
         */
        ConversationChange: {
            /**
             * Title
             * @description its new name
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
             * @description right options, ids in the right order, or right pairs "left:right"
             */
            chosen: string[];
            /**
             * Entries
             * @description what belongs into each gap
             */
            entries: string[];
            /**
             * Text
             * @description the number or formula as it is written, or the short text
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
         * CrossEdge
         * @description An edge of the concept to a concept of another course.
         */
        CrossEdge: {
            /** @description the other concept */
            concept: components["schemas"]["NamedConcept"];
            /** @description how the two hang together */
            kind: components["schemas"]["EdgeKind"];
            /**
             * Outgoing
             * @description whether the edge leads from the concept to the other one
             */
            outgoing: boolean;
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
         * DifferenceView
         * @description In what two states of a course differ.
         */
        DifferenceView: {
            /**
             * @description by id
             * @default {
             *       "added": [],
             *       "added_count": 0,
             *       "changed": [],
             *       "changed_count": 0,
             *       "removed": [],
             *       "removed_count": 0
             *     }
             */
            concepts?: components["schemas"]["PartDifferenceView"];
            /**
             * @description source → target (kind)
             * @default {
             *       "added": [],
             *       "added_count": 0,
             *       "changed": [],
             *       "changed_count": 0,
             *       "removed": [],
             *       "removed_count": 0
             *     }
             */
            edges?: components["schemas"]["PartDifferenceView"];
            /**
             * @description by id
             * @default {
             *       "added": [],
             *       "added_count": 0,
             *       "changed": [],
             *       "changed_count": 0,
             *       "removed": [],
             *       "removed_count": 0
             *     }
             */
            exercises?: components["schemas"]["PartDifferenceView"];
            /**
             * @description concept/language
             * @default {
             *       "added": [],
             *       "added_count": 0,
             *       "changed": [],
             *       "changed_count": 0,
             *       "removed": [],
             *       "removed_count": 0
             *     }
             */
            lessons?: components["schemas"]["PartDifferenceView"];
            /**
             * Reordered
             * @description whether the book has another order
             * @default false
             */
            reordered?: boolean;
            /**
             * Settings
             * @description texts, languages, license
             */
            settings?: components["schemas"]["FieldDifferenceView"][];
        };
        /**
         * Disclosure
         * @description What a student disclosed and was answered.
         */
        Disclosure: {
            /**
             * Answer
             * @description the fixed text they were given
             */
            answer: string;
            /**
             * Looks
             * @description who has read it, you included
             */
            looks: components["schemas"]["Look"][];
            /**
             * Question
             * @description in the student's words
             */
            question: string;
        };
        /**
         * DraftConcept
         * @description Everything of one concept in a draft or a version, in all languages.
         */
        DraftConcept: {
            /** @description the concept with all its texts */
            concept: components["schemas"]["ConceptBody"];
            /**
             * Edges
             * @description at the concept
             */
            edges: components["schemas"]["PlacedEdge"][];
            /**
             * Exercises
             * @description in order
             */
            exercises: components["schemas"]["ExerciseSummary"][];
            /**
             * Lessons
             * @description the source language first
             */
            lessons: components["schemas"]["LessonText"][];
            /**
             * Version
             * @description content hash of what is shown
             */
            version: string;
        };
        /**
         * DraftList
         * @description Drafts of a course.
         */
        DraftList: {
            /**
             * Drafts
             * @description the one opened last first
             */
            drafts: components["schemas"]["DraftSummary"][];
            /**
             * Next Cursor
             * @description for the next page; null on the last one
             */
            next_cursor?: string | null;
        };
        /**
         * DraftStepKind
         * @description What a step of a draft's history did.
         * @enum {string}
         */
        DraftStepKind: "edit" | "undo" | "redo";
        /**
         * DraftStepView
         * @description A step in the history of a draft.
         */
        DraftStepView: {
            /**
             * About
             * @description revision of the edit taken back or done again
             */
            about: number | null;
            /**
             * At
             * Format: date-time
             * @description when
             */
            at: string;
            /**
             * By
             * @description who; null when they are not known any more
             */
            by?: string | null;
            /** @description an edit, or one taken back or done again */
            kind: components["schemas"]["DraftStepKind"];
            /**
             * Revision
             * @description revision of the draft that you have seen
             */
            revision: number;
            /**
             * Summary
             * @description what was done, in English
             */
            summary: string;
        };
        /**
         * DraftSummary
         * @description A draft as it appears in a list.
         */
        DraftSummary: {
            /**
             * Base
             * @description the version it was opened from
             */
            base: string | null;
            /**
             * Changed At
             * Format: date-time
             * @description when it was last edited
             */
            changed_at: string;
            /**
             * Closed At
             * @description when it was published or discarded
             */
            closed_at: string | null;
            /**
             * Id
             * Format: uuid
             * @description names the draft
             */
            id: string;
            /**
             * Opened At
             * Format: date-time
             * @description when it was opened
             */
            opened_at: string;
            /**
             * Opened By
             * @description who; null when they are not known any more
             */
            opened_by?: string | null;
            /**
             * Published
             * @description the version it became
             */
            published: string | null;
            /**
             * Revision
             * @description revision of the draft that you have seen
             */
            revision: number;
        };
        /**
         * DraftView
         * @description A draft and how much is in it.
         */
        DraftView: {
            /**
             * Base
             * @description the version it was opened from
             */
            base: string | null;
            /**
             * Can Redo
             * @description whether there is an edit to do again
             */
            can_redo: boolean;
            /**
             * Can Undo
             * @description whether there is an edit to take back
             */
            can_undo: boolean;
            /**
             * Changed At
             * Format: date-time
             * @description when it was last edited
             */
            changed_at: string;
            /**
             * Closed At
             * @description when it was published or discarded
             */
            closed_at: string | null;
            /**
             * Concepts
             * @description number of concepts
             */
            concepts: number;
            /**
             * Course Id
             * @description the course
             */
            course_id: string;
            /**
             * Edges
             * @description number of edges
             */
            edges: number;
            /**
             * Errors
             * @description what keeps it from being published
             */
            errors: number;
            /**
             * Exercises
             * @description number of exercises
             */
            exercises: number;
            /**
             * Id
             * Format: uuid
             * @description names the draft
             */
            id: string;
            /**
             * Is Outdated
             * @description whether another version was published since
             */
            is_outdated: boolean;
            /**
             * Lessons
             * @description number of lessons in all languages
             */
            lessons: number;
            /**
             * Opened At
             * Format: date-time
             * @description when it was opened
             */
            opened_at: string;
            /**
             * Opened By
             * @description who; null when they are not known any more
             */
            opened_by?: string | null;
            /**
             * Published
             * @description the version it became
             */
            published: string | null;
            /**
             * Revision
             * @description revision of the draft that you have seen
             */
            revision: number;
            /**
             * Title
             * @description title of the course in this draft
             */
            title: string;
            /**
             * Version
             * @description content hash of the draft as it is now
             */
            version: string;
            /**
             * Warnings
             * @description what may be meant, or not
             */
            warnings: number;
        };
        /**
         * DryRun
         * @description What an import would make: nothing is changed until it is applied.
         */
        DryRun: {
            /**
             * Concepts
             * @description number of concepts
             */
            concepts: number;
            /** @description to the newest version; to nothing for a new course */
            difference: components["schemas"]["DifferenceView"];
            /**
             * Edges
             * @description number of edges
             */
            edges: number;
            /**
             * Exercises
             * @description number of exercises
             */
            exercises: number;
            /**
             * Is New
             * @description whether the course is not here yet
             */
            is_new: boolean;
            /**
             * Lessons
             * @description number of lessons in all languages
             */
            lessons: number;
            /**
             * Set Aside
             * @description the first of them
             */
            set_aside: components["schemas"]["PlacedEdge"][];
            /**
             * Set Aside Count
             * @description edges left out so that the rest has an order
             */
            set_aside_count: number;
            /**
             * Title
             * @description title of the course
             */
            title: string;
        };
        /**
         * EdgeBody
         * @description An edge.
         */
        EdgeBody: {
            /**
             * Key
             * @description whether it is a key prerequisite
             * @default false
             */
            key?: boolean;
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
             * @description share of practice that carries over (encompasses)
             * @default 1
             */
            weight?: number;
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
         * EdgeNameBody
         * @description Names an edge.
         */
        EdgeNameBody: {
            /** @description its kind */
            kind: components["schemas"]["EdgeKind"];
            /**
             * Source
             * @description where it begins
             */
            source: string;
            /**
             * Target
             * @description where it ends
             */
            target: string;
        };
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
         * EndorsedList
         * @description The endorsed answers of an offering.
         */
        EndorsedList: {
            /**
             * Answers
             * @description those to be looked at first, then the newest
             */
            answers: components["schemas"]["EndorsedView"][];
        };
        /**
         * EndorsedView
         * @description An endorsed answer as tutors see it.
         */
        EndorsedView: {
            /**
             * Answer
             * @description Markdown; not to be trusted
             */
            answer: string;
            /** @description what it is about */
            concept: components["schemas"]["NamedConcept"];
            /**
             * Course Version
             * @description of the course when it was last looked at
             */
            course_version: string;
            /**
             * Created At
             * Format: date-time
             * @description when it was endorsed
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             * @description names it
             */
            id: string;
            /** @description where it comes from */
            kind: components["schemas"]["EndorsementKind"];
            /**
             * Language
             * @description of question and answer
             */
            language: string;
            /**
             * Paraphrases
             * @description other ways to ask
             */
            paraphrases: string[];
            /**
             * Question
             * @description what it answers
             */
            question: string;
            /**
             * Stale
             * @description the concept's texts have changed since: look at it again
             */
            stale: boolean;
            /**
             * Tutor
             * @description who stands behind it
             */
            tutor: string;
            /**
             * Withdrawn
             * @description nobody is shown it
             */
            withdrawn: boolean;
        };
        /**
         * EndorsementKind
         * @description ENDORSED: the companion's sentences. CORRECTED: changed by the tutor. WRITTEN: the tutor's own.
         * @enum {string}
         */
        EndorsementKind: "endorsed" | "corrected" | "written";
        /**
         * EndorsementView
         * @description Who stands behind an answer.
         */
        EndorsementView: {
            /**
             * At
             * Format: date-time
             * @description when
             */
            at: string;
            /**
             * Id
             * Format: uuid
             * @description names the endorsed answer
             */
            id: string;
            /**
             * Tutor
             * @description who endorsed it; empty when they have left
             */
            tutor: string;
            /**
             * Withdrawn
             * @description they have withdrawn it since
             */
            withdrawn: boolean;
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
            /** @description the tutor whose answer it is, if it is one */
            endorsed: components["schemas"]["EndorsementView"] | null;
            /** @description why a language model did not word it, if one was asked */
            fallback: components["schemas"]["Trouble"] | null;
            /**
             * Flags
             * @description what a person should know about it
             */
            flags: components["schemas"]["Flag"][];
            /**
             * Follow Ups
             * @description questions that fit the answer
             */
            follow_ups: components["schemas"]["FollowUp"][];
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
            /**
             * Rating Reason
             * @description why, in your words
             */
            rating_reason: string;
            /**
             * Rating Reasons
             * @description what fits, of those offered
             */
            rating_reasons: components["schemas"]["RatingReason"][];
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
        ExerciseKind: "single-choice" | "multiple-choice" | "numeric" | "ordering" | "matching" | "short-text" | "symbolic" | "cloze" | "table" | "self-explanation";
        /**
         * ExercisePreview
         * @description An exercise as learners would get it, for some seeds.
         */
        ExercisePreview: {
            /**
             * Exercise Id
             * @description the exercise
             */
            exercise_id: string;
            /** @description what to do */
            kind: components["schemas"]["ExerciseKind"];
            /**
             * Names
             * @description for formulas, the names that may be typed as variables
             */
            names: string[];
            /**
             * Problem
             * @description why a seed makes no variant, in words
             */
            problem: string | null;
            /**
             * Variants
             * @description one for each seed that makes one
             */
            variants: components["schemas"]["PreviewVariant"][];
        };
        /**
         * ExerciseSummary
         * @description An exercise of a concept.
         */
        ExerciseSummary: {
            /**
             * Evidence
             * @description concepts it gives evidence about
             */
            evidence: {
                [key: string]: number;
            };
            /**
             * Id
             * @description permanent name
             */
            id: string;
            /**
             * Kind
             * @description what the learner is asked to do
             */
            kind: string;
            /**
             * Stem
             * @description the question with its places, in your language
             */
            stem: string;
        };
        /**
         * ExportFormat
         * @description What a conversation can be taken along as.
         * @enum {string}
         */
        ExportFormat: "markdown" | "json";
        /**
         * FieldDifferenceView
         * @description One thing that is said otherwise; long texts are cut off.
         */
        FieldDifferenceView: {
            /**
             * After
             * @description as it is
             */
            after: string;
            /**
             * Before
             * @description as it was
             */
            before: string;
            /**
             * Field
             * @description its name, with the language where it has one
             */
            field: string;
        };
        /**
         * FigureView
         * @description A figure of a lesson, drawn.
         */
        FigureView: {
            /**
             * Alternative
             * @description what it shows, in words
             */
            alternative: string;
            /**
             * Caption
             * @description stands below it; may be empty
             */
            caption: string;
            /**
             * Height
             * @description pixels
             */
            height: number;
            /**
             * Shapes
             * @description from the back to the front
             */
            shapes: components["schemas"]["ShapeView"][];
            /**
             * Source
             * @description content of the fenced block it stands for
             */
            source: string;
            /**
             * Width
             * @description pixels
             */
            width: number;
        };
        /**
         * Flag
         * @description What a person should know about a reply.
         * @enum {string}
         */
        Flag: "wellbeing" | "answer-withheld" | "personal-data-removed" | "not-covered";
        /**
         * FollowUp
         * @description A question that fits an answer; the page has the words, which are asked as if they were typed.
         * @enum {string}
         */
        FollowUp: "simpler" | "example" | "another-example" | "formula" | "why-it-matters" | "prerequisites" | "leads-to" | "quiz-me" | "next-step" | "why-planned" | "progress";
        /**
         * ForecastChange
         * @description A forecast now, and as it would be.
         */
        ForecastChange: {
            /** @description as it would be */
            after: components["schemas"]["ForecastView"];
            /** @description as it is */
            before: components["schemas"]["ForecastView"];
        };
        /**
         * ForecastMessage
         * @description What stands in place of an interval.
         *
         *     REACHED: everything is mastered. NOT_ENOUGH_DATA: too few days or answers to say anything honest. NO_MINUTES: nobody
         *     gets anywhere in no time. NOTHING_TO_MASTER: the goal holds no concept with exercises.
         * @enum {string}
         */
        ForecastMessage: "reached" | "not-enough-data" | "no-minutes" | "nothing-to-master";
        /**
         * ForecastView
         * @description When a goal is reached, in four cases of five. A null date is more than a year away.
         */
        ForecastView: {
            /**
             * Active Days
             * @description days on which you learned
             */
            active_days: number;
            /**
             * Chance By Deadline
             * @description of reaching it by the deadline
             */
            chance_by_deadline: number | null;
            /**
             * Concepts
             * @description of the goal that have exercises
             */
            concepts: number;
            /**
             * Days
             * @description of so many days looked at
             */
            days: number;
            /**
             * Deadline
             * @description by when it is to be reached
             */
            deadline: string | null;
            /**
             * Earliest
             * @description first day of the interval
             */
            earliest: string | null;
            /**
             * Latest
             * @description last day of the interval
             */
            latest: string | null;
            /**
             * Mastered
             * @description of its concepts, now
             */
            mastered: number;
            /** @description of its concepts, by the deadline */
            mastered_by_deadline: components["schemas"]["MasteredByDeadline"] | null;
            /** @description what stands in place of a forecast */
            message: components["schemas"]["ForecastMessage"] | null;
            /**
             * Middle
             * @description as likely before as after
             */
            middle: string | null;
            /**
             * Minutes A Day
             * @description that you mean to learn each day
             */
            minutes_a_day: number;
            /**
             * Offering Id
             * Format: uuid
             * @description the course offering
             */
            offering_id: string;
            /**
             * Stated Minutes
             * @description what the course states for what is not learned yet
             */
            stated_minutes: number;
            /**
             * Title
             * @description the goal in your words; null without one of your own
             */
            title: string | null;
            /**
             * Usual Minutes
             * @description that you really learn each day, days off included: expected
             */
            usual_minutes: number;
            /**
             * Whole Course
             * @description whether the goal is the whole course
             */
            whole_course: boolean;
        };
        /**
         * FormatList
         * @description The formats there are.
         */
        FormatList: {
            /**
             * Formats
             * @description in no particular order
             */
            formats: components["schemas"]["FormatView"][];
        };
        /**
         * FormatView
         * @description A format of courses.
         */
        FormatView: {
            /**
             * Can Read
             * @description whether it can be imported
             */
            can_read: boolean;
            /**
             * Can Write
             * @description whether it can be exported
             */
            can_write: boolean;
            /**
             * Endings
             * @description of file names, the usual one first
             */
            endings: string[];
            /**
             * Name
             * @description for `format` of imports and exports
             */
            name: string;
            /**
             * Title
             * @description what people call it
             */
            title: string;
        };
        /**
         * FoundConcept
         * @description A concept that fits a query.
         */
        FoundConcept: {
            /** @description the concept */
            concept: components["schemas"]["ConceptSummary"];
            /**
             * Matched
             * @description what it was found by
             * @enum {string}
             */
            matched: "title" | "alias" | "definition" | "meaning";
            /**
             * Score
             * @description how well it fits; comparable within one answer
             */
            score: number;
        };
        /**
         * FoundConcepts
         * @description Concepts that fit a query.
         */
        FoundConcepts: {
            /**
             * Concepts
             * @description the best first
             */
            concepts: components["schemas"]["FoundConcept"][];
        };
        /**
         * GapView
         * @description Something to fill in, in a text or a table.
         */
        GapView: {
            /**
             * Id
             * @description its place is marked [[id]] in the stem or in a cell
             */
            id: string;
            /** @description numeric, short-text or single-choice */
            kind: components["schemas"]["ExerciseKind"];
            /**
             * Needs Unit
             * @description whether the number must be given with a unit
             */
            needs_unit: boolean;
            /**
             * Options
             * @description to choose from
             */
            options: components["schemas"]["OptionView"][];
        };
        /**
         * GoalProposalView
         * @description What a goal in words comes to, for you to confirm or change. Nothing is stored.
         */
        GoalProposalView: {
            /**
             * By Meaning
             * @description whether meanings were compared, or names alone
             */
            by_meaning: boolean;
            /**
             * Prerequisites
             * @description what the meant ones rest on, in the order of learning
             */
            prerequisites: components["schemas"]["NamedConcept"][];
            /**
             * Wished
             * @description what is meant first; empty where nothing fits
             */
            wished: components["schemas"]["WishedConceptView"][];
        };
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
         * GoalWords
         * @description A goal in your own words.
         */
        GoalWords: {
            /**
             * Text
             * @description what you want to understand or be able to do
             */
            text: string;
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
         * HowMade
         * @description What an answer was made from.
         */
        HowMade: {
            /**
             * Composer Version
             * @description rules, phrases and prompt
             */
            composer_version: string;
            /**
             * Course Version
             * @description of the course; empty for answers before it was noted
             */
            course_version: string;
            /**
             * Evidence
             * @description how well the course covered the question
             */
            evidence: number;
            /**
             * Index Version
             * @description of the searched index
             */
            index_version: string;
            /**
             * Passages
             * @description what was cited
             */
            passages: components["schemas"]["CitedPassage"][];
            /**
             * Worded By
             * @description extractive, or the language model
             */
            worded_by: string;
        };
        /**
         * ImportFailure
         * @description Why nothing could be made of a file.
         * @enum {string}
         */
        ImportFailure: "not-a-course" | "unknown-format" | "not-yours" | "too-slow" | "too-much-memory" | "too-large" | "crashed" | "interrupted";
        /**
         * ImportList
         * @description Your imports.
         */
        ImportList: {
            /**
             * Imports
             * @description the newest first
             */
            imports: components["schemas"]["ImportSummary"][];
            /**
             * Next Cursor
             * @description for the next page; null on the last one
             */
            next_cursor?: string | null;
        };
        /**
         * ImportStatus
         * @description Where an import stands.
         * @enum {string}
         */
        ImportStatus: "waiting" | "running" | "ready" | "failed" | "applied";
        /**
         * ImportSummary
         * @description An import as it appears in a list.
         */
        ImportSummary: {
            /**
             * Course Id
             * @description the course it is; empty while it is not known
             */
            course_id: string;
            /**
             * Created At
             * Format: date-time
             * @description when it was uploaded
             */
            created_at: string;
            /** @description why nothing came of it */
            failure: components["schemas"]["ImportFailure"] | null;
            /**
             * File Name
             * @description as it was uploaded
             */
            file_name: string;
            /**
             * Id
             * Format: uuid
             * @description names the import
             */
            id: string;
            /** @description where it stands */
            status: components["schemas"]["ImportStatus"];
        };
        /**
         * ImportView
         * @description An import.
         */
        ImportView: {
            /**
             * Course Id
             * @description the course it is; empty while it is not known
             */
            course_id: string;
            /**
             * Created At
             * Format: date-time
             * @description when it was uploaded
             */
            created_at: string;
            /**
             * Done
             * @description how much is read
             */
            done: number;
            /**
             * Draft Id
             * @description the draft it was applied as
             */
            draft_id: string | null;
            /** @description what applying it would do */
            dry_run: components["schemas"]["DryRun"] | null;
            /**
             * Errors
             * @description what could not be read
             */
            errors: number;
            /** @description why nothing came of it */
            failure: components["schemas"]["ImportFailure"] | null;
            /**
             * File Name
             * @description as it was uploaded
             */
            file_name: string;
            /**
             * Finished At
             * @description when it was read
             */
            finished_at: string | null;
            /**
             * Format
             * @description named or found out; empty while it is not known
             */
            format: string;
            /**
             * Id
             * Format: uuid
             * @description names the import
             */
            id: string;
            /**
             * Problems
             * @description line by line, errors first
             */
            problems: components["schemas"]["ProblemOfCourse"][];
            /**
             * Size
             * @description bytes of the file
             */
            size: number;
            /** @description ready: the dry run can be seen and applied */
            status: components["schemas"]["ImportStatus"];
            /**
             * Total
             * @description how much there is; 0 while it is not known
             */
            total: number;
            /**
             * Warnings
             * @description what is not understood, or read otherwise than written
             */
            warnings: number;
        };
        /**
         * InfluenceView
         * @description What one of your answers does to an estimate.
         */
        InfluenceView: {
            /**
             * Probability Without
             * @description what the estimate would be had you not given it
             */
            probability_without: number;
            /**
             * Response Id
             * Format: uuid
             * @description the answer; see GET /responses
             */
            response_id: string;
        };
        /**
         * InsteadRequest
         * @description The step that you want in place of another; see the alternatives.
         */
        InsteadRequest: {
            /**
             * Concept Id
             * @description what it is about
             */
            concept_id: string;
            /** @description what it asks to do */
            kind: components["schemas"]["StepKind"];
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
         * KeyState
         * @description What is known of the key. ``unreadable``: the deployment's secret has changed since it was entered.
         * @enum {string}
         */
        KeyState: "none" | "set" | "unreadable";
        /**
         * LanguageModelPage
         * @description Everything an administrator sees of the language model.
         */
        LanguageModelPage: {
            /** @description null: none, and everything works without one */
            connection: components["schemas"]["ConnectionView"] | null;
            /** @description null: requests go through */
            pause: components["schemas"]["PauseView"] | null;
            /** @description null: not probed since it was configured */
            probe: components["schemas"]["ProbeView"] | null;
            /** @description what was used today */
            used_today: components["schemas"]["UseView"];
        };
        /**
         * PlacedConcept
         * @description A concept on the map.
         */
        learning_platform__authoring__schemas__PlacedConcept: {
            /**
             * Definition
             * @description one sentence in your language
             */
            definition: string;
            /**
             * Id
             * @description permanent name
             */
            id: string;
            /**
             * Layer
             * @description from the top, from 0
             */
            layer: number;
            /**
             * Title
             * @description title in your language
             */
            title: string;
            /**
             * X
             * @description from the left, in widths of a concept with its gap
             */
            x: number;
        };
        /**
         * PlacedConcept
         * @description What placement says of one concept.
         */
        learning_platform__daily_path__placement_schemas__PlacedConcept: {
            /** @description the concept */
            concept: components["schemas"]["NamedConcept"];
            /** @description conditional: inferred, and one failure revokes it */
            conclusion: components["schemas"]["Conclusion"];
            /**
             * Probability
             * @description that it is known, by the answers of placement
             */
            probability: number;
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
         * LessonText
         * @description A lesson in one language.
         */
        LessonText: {
            /**
             * Is Stale
             * @description whether the source has changed since it was translated
             */
            is_stale: boolean;
            /**
             * Language
             * @description its language
             */
            language: string;
            /**
             * Markdown
             * @description CommonMark with KaTeX mathematics
             */
            markdown: string;
        };
        /**
         * LessonView
         * @description A lesson text.
         */
        LessonView: {
            /**
             * Figures
             * @description of its blocks `figure`, in order
             */
            figures: components["schemas"]["FigureView"][];
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
         * Look
         * @description Somebody has read a disclosure.
         */
        Look: {
            /**
             * At
             * Format: date-time
             * @description when first
             */
            at: string;
            /**
             * Tutor
             * @description who
             */
            tutor: string;
        };
        /**
         * MapView
         * @description Concepts and edges with their places: layers by prerequisites, steady under edits.
         */
        MapView: {
            /**
             * Concepts
             * @description in book order
             */
            concepts: components["schemas"]["learning_platform__authoring__schemas__PlacedConcept"][];
            /**
             * Edges
             * @description sorted by source and target
             */
            edges: components["schemas"]["PlacedEdge"][];
            /**
             * Layers
             * @description their number
             */
            layers: number;
            /**
             * Version
             * @description content hash of what is shown
             */
            version: string;
            /**
             * Width
             * @description of the widest layer, in widths of a concept with its gap
             */
            width: number;
        };
        /**
         * Mark
         * @description What tutors note about an exchange.
         */
        Mark: {
            /**
             * Handled
             * @description it was dealt with
             */
            handled: boolean;
            /**
             * Seen
             * @description it was seen
             */
            seen: boolean;
        };
        /**
         * MasteredByDeadline
         * @description How many of the goal's concepts will be mastered by the deadline, in four cases of five.
         */
        MasteredByDeadline: {
            /**
             * High
             * @description at most so many
             */
            high: number;
            /**
             * Low
             * @description at least so many
             */
            low: number;
            /**
             * Middle
             * @description as likely more as fewer
             */
            middle: number;
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
         * MergeConceptsBody
         * @description One concept goes into another; its evidence counts for the survivor.
         */
        MergeConceptsBody: {
            /**
             * @description merges two concepts (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "merge-concepts";
            /**
             * Source
             * @description the one that goes
             */
            source: string;
            /**
             * Target
             * @description the one that stays
             */
            target: string;
        };
        /**
         * MessageView
         * @description What somebody wrote: Markdown of a person.
         */
        MessageView: {
            /**
             * Author
             * @description who wrote it
             */
            author: string;
            /**
             * Body
             * @description Markdown; not to be trusted
             */
            body: string;
            /**
             * By Tutor
             * @description a tutor wrote it
             */
            by_tutor: boolean;
            /**
             * Id
             * Format: uuid
             * @description names the message
             */
            id: string;
            /**
             * Sent At
             * Format: date-time
             * @description when
             */
            sent_at: string;
        };
        /**
         * MoveBody
         * @description An offering to another version.
         */
        MoveBody: {
            /**
             * Expected
             * @description the version at which you have seen it
             */
            expected: string;
            /**
             * Version
             * @description the version to move to
             */
            version: string;
        };
        /**
         * MoveConceptBody
         * @description Another place in the book.
         */
        MoveConceptBody: {
            /**
             * Concept Id
             * @description which
             */
            concept_id: string;
            /**
             * @description moves a concept in the book (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "move-concept";
            /**
             * Position
             * @description from 0, counted without the concept itself
             */
            position: number;
        };
        /**
         * MovedStepView
         * @description A step that comes at another time. Places count from 0.
         */
        MovedStepView: {
            /**
             * After
             * @description its place then
             */
            after: number;
            /**
             * Before
             * @description its place until now
             */
            before: number;
            /** @description the step */
            step: components["schemas"]["StepView"];
        };
        /**
         * MovePreviewView
         * @description What moving an offering to another version changes for its learners.
         */
        MovePreviewView: {
            /**
             * Carries
             * @description concepts whose evidence will count for others, by weight
             */
            carries: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            /** @description what learners would find changed */
            difference: components["schemas"]["DifferenceView"];
            /**
             * Evidence Moves
             * @description learners with answers, by merged or split concept
             */
            evidence_moves: {
                [key: string]: number;
            };
            /**
             * Evidence Rests
             * @description learners with answers, by concept that goes without a successor
             */
            evidence_rests: {
                [key: string]: number;
            };
            /**
             * Goals
             * @description open goals that name a concept which goes
             */
            goals: number;
            /**
             * Offering Id
             * Format: uuid
             * @description the offering
             */
            offering_id: string;
            /**
             * Students
             * @description how many there are
             */
            students: number;
            /**
             * Target
             * @description where it would be
             */
            target: string;
            /**
             * Version
             * @description where it is now
             */
            version: string;
        };
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
         * NearInMeaning
         * @description A concept of another course that is near in meaning and not joined to it by an edge.
         */
        NearInMeaning: {
            /** @description the other concept */
            concept: components["schemas"]["NamedConcept"];
            /**
             * Course Ids
             * @description the courses that teach it
             */
            course_ids: string[];
            /**
             * Shared Terms
             * @description rare terms that both have
             */
            shared_terms: string[];
            /**
             * Similarity
             * @description cosine of the two meanings
             */
            similarity: number;
        };
        /**
         * NeighbourInCourse
         * @description A neighbour of a concept in one course.
         */
        NeighbourInCourse: {
            /** @description the neighbour */
            concept: components["schemas"]["NamedConcept"];
            /** @description how the two hang together */
            kind: components["schemas"]["EdgeKind"];
            /**
             * Outgoing
             * @description whether the edge leads from the concept to the neighbour
             */
            outgoing: boolean;
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
         * NewConnection
         * @description Where the model is.
         */
        NewConnection: {
            /**
             * Allow Private
             * @description the host itself and its private networks may be reached
             */
            allow_private: boolean;
            /**
             * Base Url
             * @description of the API, e.g. http://127.0.0.1:11434/v1
             */
            base_url: string;
            /**
             * Enabled
             * @description off: everything is answered from the course alone
             */
            enabled: boolean;
            /**
             * First Seconds
             * @description until the first words of a reply
             * @default 6
             */
            first_seconds?: number;
            /**
             * Key
             * @description sent as a bearer token; left out: as it was; empty: none
             */
            key?: string | null;
            /**
             * Model
             * @description as the endpoint calls it
             */
            model: string;
            /**
             * Questions A Day
             * @description that one person may ask the model
             * @default 100
             */
            questions_a_day?: number;
            /**
             * Stall Seconds
             * @description from one piece of a reply to the next
             * @default 4
             */
            stall_seconds?: number;
            /**
             * Tokens A Day
             * @description of the installation
             * @default 2000000
             */
            tokens_a_day?: number;
            /**
             * Total Seconds
             * @description for the whole reply
             * @default 20
             */
            total_seconds?: number;
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
         * NewCourse
         * @description A course to begin.
         */
        NewCourse: {
            /**
             * Description
             * @description what it is about
             */
            description: string;
            /**
             * Id
             * @description permanent name of the course
             */
            id: string;
            /**
             * License
             * @description e.g. CC-BY-4.0
             * @default CC-BY-4.0
             */
            license?: string;
            /**
             * Source Language
             * @description the language it is written in
             * @default en
             */
            source_language?: string;
            /**
             * Title
             * @description title in the source language
             */
            title: string;
        };
        /**
         * NewDraft
         * @description A draft to open.
         */
        NewDraft: {
            /**
             * Version
             * @description what to begin from; the newest when left out
             */
            version?: string | null;
        };
        /**
         * NewEndorsement
         * @description An answer for everybody in the offering.
         */
        NewEndorsement: {
            /**
             * Answer
             * @description Markdown without links, images and HTML
             */
            answer: string;
            /**
             * Concept Id
             * @description the concept it is about
             */
            concept_id: string;
            /**
             * Exchange Id
             * @description the exchange whose answer it is or corrects
             */
            exchange_id?: string | null;
            /**
             * Handles
             * @description exchanges that are dealt with by it
             */
            handles?: string[];
            /**
             * Language
             * @description of question and answer
             */
            language: string;
            /**
             * Paraphrases
             * @description other ways to ask it
             */
            paraphrases?: string[];
            /**
             * Question
             * @description without anything personal
             */
            question: string;
            /**
             * Thread Id
             * @description the thread it was written in
             */
            thread_id?: string | null;
        };
        /**
         * NewMessage
         * @description An answer, or a reply to one.
         */
        NewMessage: {
            /**
             * Body
             * @description Markdown
             */
            body: string;
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
             * @description choices: ids of options; ordering: all ids in your order; matching: pairs "left:right"
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
             * Entries
             * @description clozes and tables: for each gap what was typed, or the id of the option
             * @default []
             */
            entries?: string[];
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
             * @description numbers, formulas and texts: what was typed
             * @default
             */
            text?: string;
        };
        /**
         * NewThread
         * @description Hands a question to the tutors: an answer of the companion's, or a new question.
         */
        NewThread: {
            /**
             * Concept Id
             * @description the concept whose page is open
             */
            concept_id?: string | null;
            /**
             * Exchange Id
             * @description your exchange that is handed over
             */
            exchange_id?: string | null;
            /**
             * Note
             * @description what you add
             * @default
             */
            note?: string;
            /**
             * Offering Id
             * Format: uuid
             * @description the offering whose tutors are asked
             */
            offering_id: string;
            /**
             * Question
             * @description a new question, where none is handed over
             */
            question?: string | null;
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
         * @description One option: to choose, to put in order, or a side of a pair.
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
         * OrderConceptsBody
         * @description Another order of the whole book.
         */
        OrderConceptsBody: {
            /**
             * Concept Ids
             * @description every concept once
             */
            concept_ids: string[];
            /**
             * @description orders the book (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "order-concepts";
        };
        /**
         * Outcome
         * @description UNREADABLE means that no try was used: the learner is told what could not be read and asks again.
         *
         *     UNMARKED means that nothing was judged: the answer is kept, and says nothing about what the learner knows.
         * @enum {string}
         */
        Outcome: "correct" | "partial" | "incorrect" | "unreadable" | "unmarked";
        /**
         * PartBody
         * @description One of the concepts that a concept becomes.
         */
        PartBody: {
            /** @description a new concept, or the old one with other texts */
            concept: components["schemas"]["ConceptBody"];
            /**
             * Share
             * @description how much an answer on the old concept counts for it
             */
            share: number;
        };
        /**
         * PartDifferenceView
         * @description Parts of one sort; lists are cut off, counts are not.
         */
        PartDifferenceView: {
            /**
             * Added
             * @description names
             */
            added?: string[];
            /**
             * Added Count
             * @description how many are new
             * @default 0
             */
            added_count?: number;
            /**
             * Changed
             * @description with what changed
             */
            changed?: components["schemas"]["ChangedView"][];
            /**
             * Changed Count
             * @description how many are not the same
             * @default 0
             */
            changed_count?: number;
            /**
             * Removed
             * @description names
             */
            removed?: string[];
            /**
             * Removed Count
             * @description how many are gone
             * @default 0
             */
            removed_count?: number;
        };
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
             * Entries
             * @description what was filled in, gap by gap
             */
            entries: string[];
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
         * PathChangesView
         * @description What a change makes of today's path.
         */
        PathChangesView: {
            /**
             * Came
             * @description steps that come
             */
            came: components["schemas"]["StepView"][];
            /**
             * Minutes After
             * @description of all steps then
             */
            minutes_after: number;
            /**
             * Minutes Before
             * @description of all steps until now
             */
            minutes_before: number;
            /**
             * Moved
             * @description steps that come at another time
             */
            moved: components["schemas"]["MovedStepView"][];
            /**
             * Resized
             * @description steps that take other minutes
             */
            resized: components["schemas"]["ResizedStepView"][];
            /**
             * Went
             * @description steps that go
             */
            went: components["schemas"]["StepView"][];
        };
        /**
         * PathPreview
         * @description Today's path as it would be after a change, and what makes it different. Nothing is stored.
         */
        PathPreview: {
            /** @description what makes it different */
            changes: components["schemas"]["PathChangesView"];
            /**
             * Forecasts
             * @description of the goals it touches
             */
            forecasts: components["schemas"]["ForecastChange"][];
            /** @description the path as it would be */
            path: components["schemas"]["PathView"];
        };
        /**
         * PathPreviewRequest
         * @description A change to try out: a wish, other minutes for the rest of the day, or both.
         */
        PathPreviewRequest: {
            /**
             * Minutes
             * @description minutes from now on
             */
            minutes?: number | null;
            /** @description what you would want changed */
            steering?: components["schemas"]["SteeringWish"] | null;
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
            /** @description related to what you learned today; no step of the path */
            related: components["schemas"]["RelatedView"] | null;
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
         * PauseView
         * @description The endpoint is left alone for a while.
         */
        PauseView: {
            /**
             * Seconds Left
             * @description for how much longer
             */
            seconds_left: number;
            /** @description why */
            trouble: components["schemas"]["Trouble"];
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
         * PlacedEdge
         * @description An edge on the map.
         */
        PlacedEdge: {
            /**
             * Bends
             * @description x in each layer between the two, from the top; empty where it is straight
             */
            bends?: number[];
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
         * PlacementAction
         * @description What a learner does about placement, beside answering.
         *
         *     START: begin, or begin again; the answers of before stay evidence, their conclusions go. SKIP: leave a question out.
         *     END: stop asking and conclude. DISMISS: no placement wanted. FORGET: drop the conclusions.
         * @enum {string}
         */
        PlacementAction: "start" | "skip" | "end" | "dismiss" | "forget";
        /**
         * PlacementRequest
         * @description What you want to do about placement.
         */
        PlacementRequest: {
            /** @description begin, leave a question out, end, want none, or forget it */
            action: components["schemas"]["PlacementAction"];
            /**
             * Concept Id
             * @description the question's concept; for leaving it out
             */
            concept_id?: string | null;
        };
        /**
         * PlacementStatus
         * @description How far placement has come.
         *
         *     IMPOSSIBLE: the course has no exercises to ask. OPEN: not begun. RUNNING: it has a next question; leaving and coming
         *     back changes nothing. FINISHED: it has concluded. DISMISSED: the learner wanted none.
         * @enum {string}
         */
        PlacementStatus: "impossible" | "open" | "running" | "finished" | "dismissed";
        /**
         * PlacementView
         * @description Your placement in a course.
         */
        PlacementView: {
            /**
             * Concepts
             * @description what it concludes so far, in book order; empty before
             */
            concepts: components["schemas"]["learning_platform__daily_path__placement_schemas__PlacedConcept"][];
            /**
             * Most Questions
             * @description there are never more
             */
            most_questions: number;
            /**
             * Offering Id
             * Format: uuid
             * @description the course offering
             */
            offering_id: string;
            /** @description what the next question is about; null when over */
            question: components["schemas"]["NamedConcept"] | null;
            /**
             * Questions
             * @description questions answered so far
             */
            questions: number;
            /**
             * Skipped
             * @description questions left out
             */
            skipped: number;
            /**
             * Started At
             * @description when it began; null before
             */
            started_at: string | null;
            /** @description how far it has come */
            status: components["schemas"]["PlacementStatus"];
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
         * PreviewMistake
         * @description A wrong answer that was foreseen.
         */
        PreviewMistake: {
            /**
             * Answer
             * @description the wrong answer, as grading compares it
             */
            answer: string;
            /**
             * Feedback
             * @description what is said about it
             */
            feedback: string;
            /**
             * Misconception
             * @description names the wrong idea
             */
            misconception: string;
        };
        /**
         * PreviewText
         * @description A text with the id it is chosen or filled in by.
         */
        PreviewText: {
            /**
             * Id
             * @description of an option, a left side or a gap
             */
            id: string;
            /**
             * Text
             * @description Markdown with KaTeX mathematics
             */
            text: string;
        };
        /**
         * PreviewVariant
         * @description What a seed makes of an exercise, with everything that a learner sees only afterwards.
         */
        PreviewVariant: {
            /**
             * Answer
             * @description what is right: a text, ids, pairs, or what belongs into each gap
             */
            answer: string[];
            /**
             * Columns
             * @description heads of a table
             */
            columns: string[];
            /**
             * Gap Options
             * @description for gaps that are choices, by gap
             */
            gap_options: {
                [key: string]: components["schemas"]["PreviewText"][];
            };
            /**
             * Hints
             * @description in order
             */
            hints: string[];
            /**
             * Mistakes
             * @description wrong answers with their feedback
             */
            mistakes: components["schemas"]["PreviewMistake"][];
            /**
             * Options
             * @description to choose, order or match with
             */
            options: components["schemas"]["PreviewText"][];
            /**
             * Prompts
             * @description left sides
             */
            prompts: components["schemas"]["PreviewText"][];
            /**
             * Rows
             * @description cells of a table
             */
            rows: string[][];
            /**
             * Rubric
             * @description what a good explanation says
             */
            rubric: string[];
            /**
             * Seed
             * @description makes this variant and no other
             */
            seed: number;
            /**
             * Solution
             * @description the worked solution
             */
            solution: string;
            /**
             * Stem
             * @description the question; [[1]] is the first gap
             */
            stem: string;
        };
        /**
         * ProbeView
         * @description What the last probe found; only the completion is needed.
         */
        ProbeView: {
            /**
             * At
             * Format: date-time
             * @description when
             */
            at: string;
            /**
             * Checks
             * @description in the order they were tried
             */
            checks: components["schemas"]["CheckView"][];
            /**
             * Is Listed
             * @description the configured model is among them; null: it does not say
             */
            is_listed: boolean | null;
            /**
             * Models
             * @description that the endpoint offers
             */
            models: string[];
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
        ProblemCode: "internal-error" | "bad-request" | "not-found" | "method-not-allowed" | "not-signed-in" | "wrong-credentials" | "forbidden" | "csrf" | "registration-closed" | "invalid-input" | "wrong-password" | "weak-password" | "email-taken" | "unknown-join-code" | "dead-link" | "conflict" | "response-changed" | "no-tries-left" | "no-hints-here" | "no-hints-left" | "hint-too-soon" | "attempt-expired" | "plan-outdated" | "placement-over" | "draft-changed" | "draft-closed" | "change-refused" | "not-publishable" | "version-moved" | "import-not-ready" | "address-forbidden" | "address-private" | "key-needed" | "no-language-model" | "expired" | "body-too-large" | "too-many-requests" | "still-answering" | "unavailable";
        /**
         * ProblemList
         * @description The problems of a draft.
         */
        ProblemList: {
            /**
             * Errors
             * @description how many errors there are
             */
            errors: number;
            /**
             * Problems
             * @description errors first
             */
            problems: components["schemas"]["ProblemOfCourse"][];
            /**
             * Revision
             * @description revision of the draft that you have seen
             */
            revision: number;
            /**
             * Warnings
             * @description how many warnings there are
             */
            warnings: number;
        };
        /**
         * ProblemOfCourse
         * @description Something that is wrong with a course, or may be.
         */
        ProblemOfCourse: {
            /**
             * Changes
             * @description the mend as changes to send
             */
            changes?: (components["schemas"]["AddConceptBody"] | components["schemas"]["ChangeConceptBody"] | components["schemas"]["RemoveConceptBody"] | components["schemas"]["MoveConceptBody"] | components["schemas"]["OrderConceptsBody"] | components["schemas"]["ChangeCourseBody"] | components["schemas"]["AddEdgeBody"] | components["schemas"]["ChangeEdgeBody"] | components["schemas"]["RemoveEdgeBody"] | components["schemas"]["SetLessonBody"] | components["schemas"]["RemoveLessonBody"] | components["schemas"]["SetExercisesBody"] | components["schemas"]["RemoveExerciseBody"] | components["schemas"]["MergeConceptsBody"] | components["schemas"]["SplitConceptBody"])[];
            /**
             * Code
             * @description stable name of the kind of problem
             */
            code: string;
            /**
             * File
             * @description where it is written; empty when in no file
             * @default
             */
            file?: string;
            /**
             * Line
             * @description from 1; 0 when in no file
             * @default 0
             */
            line?: number;
            /**
             * Mend
             * @description what could be done, in English
             */
            mend?: string | null;
            /**
             * Message
             * @description what is wrong and what to do, in English
             */
            message: string;
            /** @description an error keeps it from being published */
            severity: components["schemas"]["Severity"];
        };
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
         * PublicationKind
         * @description How a version became the newest.
         * @enum {string}
         */
        PublicationKind: "publish" | "roll-back";
        /**
         * PublishBody
         * @description How to publish a draft.
         */
        PublishBody: {
            /**
             * Note
             * @description what is new, in a few words
             * @default
             */
            note?: string;
            /**
             * Offerings
             * @description offerings to move to the new version
             */
            offerings?: string[];
            /**
             * Over
             * @description the newest version, when it is not the draft's base and shall be replaced all the same
             */
            over?: string | null;
            /**
             * Revision
             * @description revision of the draft that you have seen
             */
            revision: number;
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
            /**
             * Reply Id
             * @description names the reply and its exchange, so that it can be gone on with; chosen for you if absent
             */
            reply_id?: string | null;
            /** @description the kind of the path's step that is open */
            step_kind?: components["schemas"]["StepKind"] | null;
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
            /**
             * Reasons
             * @description what fits, of those offered
             */
            reasons?: components["schemas"]["RatingReason"][];
        };
        /**
         * RatingReason
         * @description Why an answer helped or did not, to be tapped.
         * @enum {string}
         */
        RatingReason: "not-my-question" | "incorrect" | "unclear" | "too-difficult" | "too-little" | "clear" | "right-place";
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
         *     READY_TO_LEARN, STILL_LEARNING: on the frontier, untouched or begun. TRY_FIRST: to be tried before its lesson.
         *     DUE, SOON_DUE: the time for a review has come, or comes within a day (`recommender.spacing`). LAPSED: learned, and
         *     missed when last asked. BEFORE_DEADLINE: not due, but long ago by a near deadline. NOT_YET_MASTERED: learned, and
         *     not yet shown often enough. KEY_PREREQUISITE: of something missed twice. CONTESTED: the learner disputes the
         *     estimate. INFERRED: other answers suggest it is known.
         * @enum {string}
         */
        Reason: "assigned" | "ready-to-learn" | "try-first" | "still-learning" | "due" | "soon-due" | "lapsed" | "before-deadline" | "not-yet-mastered" | "key-prerequisite" | "contested" | "inferred" | "quiz-time" | "all-mastered";
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
         * RelatedView
         * @description A concept of another of your courses that is related to what you have just learned.
         */
        RelatedView: {
            /** @description what is related, and open to you */
            concept: components["schemas"]["NamedConcept"];
            /**
             * Course Title
             * @description the other course
             */
            course_title: string;
            /**
             * Offering Id
             * Format: uuid
             * @description the offering of the other course
             */
            offering_id: string;
            /** @description what you have just learned */
            related_to: components["schemas"]["NamedConcept"];
            /**
             * Similarity
             * @description cosine of their meanings
             */
            similarity: number;
        };
        /**
         * RemoveConceptBody
         * @description Without a concept, its edges, lessons and exercises.
         */
        RemoveConceptBody: {
            /**
             * Concept Id
             * @description which
             */
            concept_id: string;
            /**
             * @description removes a concept (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "remove-concept";
        };
        /**
         * RemoveEdgeBody
         * @description Without an edge.
         */
        RemoveEdgeBody: {
            /** @description which */
            edge: components["schemas"]["EdgeNameBody"];
            /**
             * @description removes an edge (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "remove-edge";
        };
        /**
         * RemoveExerciseBody
         * @description Without an exercise.
         */
        RemoveExerciseBody: {
            /**
             * Exercise Id
             * @description which
             */
            exercise_id: string;
            /**
             * @description removes an exercise (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "remove-exercise";
        };
        /**
         * RemoveLessonBody
         * @description Without a lesson in one language.
         */
        RemoveLessonBody: {
            /**
             * Concept Id
             * @description what it teaches
             */
            concept_id: string;
            /**
             * @description removes a lesson (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "remove-lesson";
            /**
             * Language
             * @description its language
             */
            language: string;
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
         * ResizedStepView
         * @description A step that takes other minutes.
         */
        ResizedStepView: {
            /**
             * After
             * @description then
             */
            after: number;
            /**
             * Before
             * @description until now
             */
            before: number;
            /** @description the step */
            step: components["schemas"]["StepView"];
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
         * ReviewCounts
         * @description What nobody has dealt with.
         */
        ReviewCounts: {
            /**
             * Abstained
             * @description not covered by the course
             */
            abstained: number;
            /**
             * Closest
             * @description only something near was found
             */
            closest: number;
            /**
             * Thumbs Down
             * @description answers that did not help
             */
            thumbs_down: number;
            /**
             * Waiting
             * @description questions that students handed to their tutors
             */
            waiting: number;
            /**
             * Wellbeing
             * @description disclosures
             */
            wellbeing: number;
        };
        /**
         * ReviewItem
         * @description An exchange that tutors may see.
         */
        ReviewItem: {
            /**
             * Answer
             * @description what the companion said; empty for a disclosure
             */
            answer: string;
            /**
             * Asked At
             * Format: date-time
             * @description when
             */
            asked_at: string;
            /** @description what it is about, or the page it was asked on */
            concept: components["schemas"]["NamedConcept"] | null;
            /**
             * Endorsable
             * @description the course's own sentences in it, to begin an answer from
             */
            endorsable: string;
            /**
             * Handled
             * @description a tutor has dealt with it
             */
            handled: boolean;
            /**
             * Handled By
             * @description who has dealt with it
             */
            handled_by: string;
            /**
             * Id
             * Format: uuid
             * @description names the exchange
             */
            id: string;
            /** @description why you see it */
            kind: components["schemas"]["ReviewKind"];
            /**
             * Language
             * @description of question and answer
             */
            language: string;
            /**
             * Looks
             * @description who has read a disclosure
             */
            looks: components["schemas"]["Look"][];
            /** @description how the answer was made; null for a disclosure */
            made: components["schemas"]["HowMade"] | null;
            /**
             * Question
             * @description empty for a disclosure, which is opened by itself
             */
            question: string;
            /**
             * Rating Reason
             * @description in the student's words
             */
            rating_reason: string;
            /**
             * Rating Reasons
             * @description what fits, of those offered
             */
            rating_reasons: components["schemas"]["RatingReason"][];
            /**
             * Seen
             * @description a tutor has seen it
             */
            seen: boolean;
            /** @description how the reply ended */
            status: components["schemas"]["AnswerStatus"];
            /**
             * Student
             * @description who asked
             */
            student: string;
            /**
             * Student Id
             * Format: uuid
             * @description names the student
             */
            student_id: string;
        };
        /**
         * ReviewKind
         * @description Why tutors see an exchange, the most urgent first.
         * @enum {string}
         */
        ReviewKind: "wellbeing" | "thumbs-down" | "abstained" | "closest";
        /**
         * ReviewList
         * @description What tutors should look at.
         */
        ReviewList: {
            /** @description of everything open, whatever the filters */
            counts: components["schemas"]["ReviewCounts"];
            /**
             * Items
             * @description disclosures first, then by kind, the newest first
             */
            items: components["schemas"]["ReviewItem"][];
            /**
             * Next Cursor
             * @description for the next page; null on the last one
             */
            next_cursor?: string | null;
        };
        /**
         * ReviewState
         * @description OPEN: nobody has dealt with it. HANDLED: somebody has. ALL: both.
         * @enum {string}
         */
        ReviewState: "open" | "handled" | "all";
        /**
         * Role
         * @description What a person does somewhere.
         * @enum {string}
         */
        Role: "student" | "tutor" | "author" | "administrator";
        /**
         * RollBackBody
         * @description Back to an old version.
         */
        RollBackBody: {
            /**
             * Note
             * @description why
             * @default
             */
            note?: string;
            /**
             * Offerings
             * @description offerings to move back with it
             */
            offerings?: string[];
        };
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
         * SetExercisesBody
         * @description Exercises as an exercise file of a course folder; each one replaces the one of its id, or is new.
         */
        SetExercisesBody: {
            /**
             * Concept Id
             * @description whose exercises they are
             */
            concept_id: string;
            /**
             * @description writes exercises (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "set-exercises";
            /**
             * Toml
             * @description see the course format: exercises/<concept>.toml
             */
            toml: string;
        };
        /**
         * SetLessonBody
         * @description A lesson, in place of the one there is in this language.
         */
        SetLessonBody: {
            /**
             * Concept Id
             * @description what it teaches
             */
            concept_id: string;
            /**
             * Is Current
             * @description whether a translation says what the source lesson says now
             * @default true
             */
            is_current?: boolean;
            /**
             * @description writes a lesson (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "set-lesson";
            /**
             * Language
             * @description its language
             */
            language: string;
            /**
             * Markdown
             * @description CommonMark with KaTeX
             */
            markdown: string;
        };
        /**
         * Severity
         * @description With an ERROR a course cannot be used; a WARNING may be meant.
         * @enum {string}
         */
        Severity: "error" | "warning";
        /**
         * ShapeRole
         * @description What a shape is, from which its colour and stroke follow.
         * @enum {string}
         */
        ShapeRole: "grid" | "axis" | "tick" | "stroke" | "fill" | "soft-fill" | "hollow" | "box" | "label";
        /**
         * ShapeView
         * @description A shape of a figure: a path, or a text where there is no path.
         */
        ShapeView: {
            /** @description which end of the text stands there */
            anchor: components["schemas"]["Anchor"];
            /**
             * Dashed
             * @description whether its line is broken
             */
            dashed: boolean;
            /**
             * Path
             * @description in the syntax of an SVG path; empty for texts
             */
            path: string;
            /** @description what it is, from which its stroke and colour follow */
            role: components["schemas"]["ShapeRole"];
            /**
             * Text
             * @description what is written
             */
            text: string;
            /**
             * Tone
             * @description which colour, 1 to 3; 0 is a soft guide
             */
            tone: number;
            /**
             * X
             * @description of a text, pixels from the left
             */
            x: number;
            /**
             * Y
             * @description of the middle of its line, pixels from the top
             */
            y: number;
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
         * SplitConceptBody
         * @description A concept becomes several; its evidence counts for each by its share.
         */
        SplitConceptBody: {
            /**
             * Concept Id
             * @description which
             */
            concept_id: string;
            /**
             * Exercises
             * @description part of each exercise; else the first
             */
            exercises?: {
                [key: string]: string;
            };
            /**
             * @description splits a concept (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "split-concept";
            /**
             * Parts
             * @description in book order
             */
            parts: components["schemas"]["PartBody"][];
        };
        /**
         * SteeringAction
         * @description What a learner may do to the path.
         *
         *     POSTPONE: leave a concept away until tomorrow or later. RESUME: take that back.
         *     PIN: want a concept. UNPIN: take that back.
         *     CONTEST: dispute an estimate ("I know this", "I don't"); a probe decides.
         *     SWAP: postpone a concept and do another step instead.
         * @enum {string}
         */
        SteeringAction: "postpone" | "resume" | "pin" | "unpin" | "contest" | "swap";
        /**
         * SteeringRequest
         * @description A change of the path.
         */
        SteeringRequest: {
            /** @description what to do */
            action: components["schemas"]["SteeringAction"];
            /**
             * Concept Id
             * @description to which concept
             */
            concept_id: string;
            /** @description swap: what to do in its place */
            instead?: components["schemas"]["InsteadRequest"] | null;
            /**
             * Preview
             * @description only show what it would do
             * @default false
             */
            preview?: boolean;
            /**
             * Until
             * @description postpone or swap until; tomorrow when left out
             */
            until?: string | null;
        };
        /**
         * SteeringWish
         * @description What you want changed about the path.
         */
        SteeringWish: {
            /** @description what to do */
            action: components["schemas"]["SteeringAction"];
            /**
             * Concept Id
             * @description to which concept
             */
            concept_id: string;
            /** @description swap: what to do in its place */
            instead?: components["schemas"]["InsteadRequest"] | null;
            /**
             * Until
             * @description postpone or swap until; tomorrow when left out
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
         * StepList
         * @description The history of a draft.
         */
        StepList: {
            /**
             * Next Cursor
             * @description for the next page; null on the last one
             */
            next_cursor?: string | null;
            /**
             * Steps
             * @description the last one first
             */
            steps: components["schemas"]["DraftStepView"][];
        };
        /**
         * StepView
         * @description One step of the path.
         */
        StepView: {
            /**
             * Assignment
             * @description the tutor's assignment it fulfils
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
            /**
             * Swapped In
             * @description whether you chose it in place of another step
             */
            swapped_in: boolean;
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
         * ThreadChange
         * @description What a tutor can change of a thread.
         */
        ThreadChange: {
            /**
             * Closed
             * @description true closes it, false opens it again
             */
            closed: boolean;
        };
        /**
         * ThreadList
         * @description Threads with tutors.
         */
        ThreadList: {
            /**
             * Next Cursor
             * @description for the next page; null on the last one
             */
            next_cursor?: string | null;
            /**
             * Threads
             * @description in the order of the list
             */
            threads: components["schemas"]["ThreadView"][];
        };
        /**
         * ThreadPage
         * @description A thread with everything in it.
         */
        ThreadPage: {
            /**
             * Answer
             * @description what the companion had answered; empty for a new question
             */
            answer: string;
            /**
             * Language
             * @description of question and answer
             */
            language: string;
            /**
             * May Answer
             * @description you are a tutor here
             */
            may_answer: boolean;
            /**
             * Messages
             * @description in order
             */
            messages: components["schemas"]["MessageView"][];
            /** @description the thread */
            thread: components["schemas"]["ThreadView"];
        };
        /**
         * ThreadState
         * @description WAITING for a tutor, ANSWERED by one, CLOSED by one.
         * @enum {string}
         */
        ThreadState: "waiting" | "answered" | "closed";
        /**
         * ThreadView
         * @description A question with a tutor, as it appears in a list.
         */
        ThreadView: {
            /** @description the page it was asked on */
            concept: components["schemas"]["NamedConcept"] | null;
            /**
             * Created At
             * Format: date-time
             * @description when it was asked
             */
            created_at: string;
            /**
             * Exchange Id
             * @description the exchange that was handed over
             */
            exchange_id: string | null;
            /**
             * Id
             * Format: uuid
             * @description names the thread
             */
            id: string;
            /**
             * Offering Id
             * Format: uuid
             * @description the offering whose tutors see it
             */
            offering_id: string;
            /**
             * Question
             * @description as it was stored, personal data removed
             */
            question: string;
            /** @description waiting for a tutor, answered or closed */
            state: components["schemas"]["ThreadState"];
            /**
             * Student
             * @description who asks
             */
            student: string;
            /**
             * Unread
             * @description something is new for the student
             */
            unread: boolean;
            /**
             * Updated At
             * Format: date-time
             * @description the latest change
             */
            updated_at: string;
        };
        /**
         * Trouble
         * @description Why a language model gave no usable reply.
         *
         *     UNREACHABLE: no connection. TIMED_OUT: too slow, or stalled. BUSY: it limits the rate (429). REFUSED: key or model
         *     not accepted (401, 403, 404). TOO_LONG: the prompt is longer than its context. GARBLED: not an answer of the
         *     interface, or cut off. QUOTA: the person's or the installation's own quota is used up. UNVERIFIED: most of what it
         *     said could not be verified; never an endpoint's fault. FAILED: anything else.
         * @enum {string}
         */
        Trouble: "unreachable" | "timed-out" | "busy" | "refused" | "too-long" | "garbled" | "quota" | "unverified" | "failed";
        /**
         * UnreadableCode
         * @description Why an answer could not be read; it costs no try. A test finds a code of the graders that is not here.
         * @enum {string}
         */
        UnreadableCode: "empty" | "too-long" | "not-a-number" | "ambiguous-comma" | "unknown-option" | "one-option-only" | "repeated-option" | "incomplete" | "too-complex" | "timed-out" | "not-an-expression" | "unknown-name" | "ambiguous-quotient" | "not-factored" | "not-expanded" | "not-lowest-terms" | "not-single-fraction" | "constant-missing" | "unit-missing" | "unknown-unit" | "wrong-dimension";
        /**
         * UseView
         * @description What was used today (UTC).
         */
        UseView: {
            /**
             * Questions
             * @description asked of the model by everybody
             */
            questions: number;
            /**
             * Tokens
             * @description of prompts and replies, counted by the endpoint or estimated
             */
            tokens: number;
        };
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
        /**
         * VersionList
         * @description The publications of a course.
         */
        VersionList: {
            /**
             * Next Cursor
             * @description for the next page; null on the last one
             */
            next_cursor?: string | null;
            /**
             * Versions
             * @description the newest first
             */
            versions: components["schemas"]["VersionView"][];
        };
        /**
         * VersionView
         * @description A version of a course that was published, or gone back to.
         */
        VersionView: {
            /**
             * At
             * Format: date-time
             * @description when
             */
            at: string;
            /**
             * By
             * @description who; null when they are not known any more
             */
            by?: string | null;
            /**
             * Carries
             * @description concepts of the parent whose evidence counts for others, by weight
             */
            carries: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            /**
             * Course Id
             * @description the course
             */
            course_id: string;
            /** @description published, or gone back to */
            kind: components["schemas"]["PublicationKind"];
            /**
             * Note
             * @description what is new
             */
            note: string;
            /**
             * Parent
             * @description the version it was made from
             */
            parent: string | null;
            /**
             * Version
             * @description content hash
             */
            version: string;
        };
        /**
         * WhatIfRequest
         * @description A goal and minutes as they might be. What is left out stays as it is.
         */
        WhatIfRequest: {
            /**
             * Concepts
             * @description what to master; empty for the whole course
             */
            concepts?: string[] | null;
            /**
             * Deadline
             * @description by when; null for no date
             */
            deadline?: string | null;
            /**
             * Minutes A Day
             * @description how long you would learn each day
             */
            minutes_a_day?: number | null;
        };
        /**
         * WhatIfView
         * @description What other minutes, another deadline or another goal would change. Nothing is stored.
         */
        WhatIfView: {
            /** @description of today's path */
            changes: components["schemas"]["PathChangesView"];
            /** @description of the goal */
            forecast: components["schemas"]["ForecastChange"];
        };
        /**
         * WishedConceptView
         * @description A concept that the words may mean.
         */
        WishedConceptView: {
            /** @description the concept */
            concept: components["schemas"]["NamedConcept"];
            /**
             * Likeness
             * @description of the words to its texts; 1 where it is named
             */
            likeness: number;
            /**
             * Meant
             * @description whether it is proposed, or only shown
             */
            meant: boolean;
            /**
             * Named
             * @description whether the words contain its name
             */
            named: boolean;
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
    read_language_model_api_v1_admin_language_model_get: {
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
                    "application/json": components["schemas"]["LanguageModelPage"];
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
    configure_language_model_api_v1_admin_language_model_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewConnection"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LanguageModelPage"];
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
    remove_language_model_api_v1_admin_language_model_delete: {
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
    probe_language_model_api_v1_admin_language_model_probe_post: {
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
                    "application/json": components["schemas"]["LanguageModelPage"];
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
    list_edges_api_v1_catalogue_edges_get: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; the first page when left out */
                cursor?: string | null;
                /** @description entries on a page */
                limit?: number;
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
                    "application/json": components["schemas"]["CatalogueEdgeList"];
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
    add_edge_api_v1_catalogue_edges_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EdgeBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacedEdge"];
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
    remove_edge_api_v1_catalogue_edges_delete: {
        parameters: {
            query: {
                /** @description kind of the edge */
                kind: components["schemas"]["EdgeKind"];
                /** @description where the edge begins */
                source: string;
                /** @description where the edge ends */
                target: string;
            };
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
    read_everywhere_api_v1_concepts__concept_id__get: {
        parameters: {
            query?: {
                /** @description preferred language; yours when left out */
                language?: string | null;
            };
            header?: never;
            path: {
                /** @description names the concept */
                concept_id: string;
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
                    "application/json": components["schemas"]["ConceptEverywhere"];
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
                /** @description only those in which this occurs */
                q?: string;
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
    rename_conversation_api_v1_conversations__conversation_id__patch: {
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
                "application/json": components["schemas"]["ConversationChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
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
    take_rating_back_api_v1_conversations__conversation_id__exchanges__exchange_id__rating_delete: {
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
    export_conversation_api_v1_conversations__conversation_id__export_get: {
        parameters: {
            query?: {
                /** @description of the file */
                format?: components["schemas"]["ExportFormat"];
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
            /** @description a file: Markdown, or JSON (ConversationPage) */
            200: {
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
    resume_api_v1_conversations__conversation_id__replies__reply_id__get: {
        parameters: {
            query?: {
                /** @description preferred language; yours when left out */
                language?: string | null;
            };
            header?: {
                /** @description of the last event received */
                "last-event-id"?: string | null;
            };
            path: {
                /** @description names the conversation */
                conversation_id: string;
                /** @description the `reply_id` that the question was asked with */
                reply_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
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
    stop_reply_api_v1_conversations__conversation_id__replies__reply_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the conversation */
                conversation_id: string;
                /** @description the `reply_id` that the question was asked with */
                reply_id: string;
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
    restore_conversation_api_v1_conversations__conversation_id__restore_post: {
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
    list_courses_api_v1_courses_get: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; the first page when left out */
                cursor?: string | null;
                /** @description entries on a page */
                limit?: number;
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
                    "application/json": components["schemas"]["AuthoredCourseList"];
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
    begin_course_api_v1_courses_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCourse"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
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
    list_drafts_api_v1_courses__course_id__drafts_get: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; the first page when left out */
                cursor?: string | null;
                /** @description entries on a page */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description names the course */
                course_id: string;
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
                    "application/json": components["schemas"]["DraftList"];
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
    open_draft_api_v1_courses__course_id__drafts_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the course */
                course_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDraft"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
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
    list_versions_api_v1_courses__course_id__versions_get: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; the first page when left out */
                cursor?: string | null;
                /** @description entries on a page */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description names the course */
                course_id: string;
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
                    "application/json": components["schemas"]["VersionList"];
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
    read_version_api_v1_courses__course_id__versions__version_hash__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the course */
                course_id: string;
                /** @description content hash of the version */
                version_hash: string;
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
                    "application/json": components["schemas"]["VersionView"];
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
    read_concept_api_v1_courses__course_id__versions__version_hash__concepts__concept_id__get: {
        parameters: {
            query?: {
                /** @description preferred language; yours when left out */
                language?: string | null;
            };
            header?: never;
            path: {
                /** @description names the concept */
                concept_id: string;
                /** @description names the course */
                course_id: string;
                /** @description content hash of the version */
                version_hash: string;
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
                    "application/json": components["schemas"]["DraftConcept"];
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
    compare_versions_api_v1_courses__course_id__versions__version_hash__difference_get: {
        parameters: {
            query?: {
                /** @description the version to compare with; the one it was made from when left out */
                since?: string | null;
            };
            header?: never;
            path: {
                /** @description names the course */
                course_id: string;
                /** @description content hash of the version */
                version_hash: string;
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
                    "application/json": components["schemas"]["DifferenceView"];
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
    export_version_api_v1_courses__course_id__versions__version_hash__export_get: {
        parameters: {
            query?: {
                /** @description name of a format that can be written */
                format?: string;
            };
            header?: never;
            path: {
                /** @description names the course */
                course_id: string;
                /** @description content hash of the version */
                version_hash: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
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
    read_graph_api_v1_courses__course_id__versions__version_hash__graph_get: {
        parameters: {
            query?: {
                /** @description preferred language; yours when left out */
                language?: string | null;
            };
            header?: never;
            path: {
                /** @description names the course */
                course_id: string;
                /** @description content hash of the version */
                version_hash: string;
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
                    "application/json": components["schemas"]["MapView"];
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
    roll_back_api_v1_courses__course_id__versions__version_hash__roll_back_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the course */
                course_id: string;
                /** @description content hash of the version */
                version_hash: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RollBackBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionView"];
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
    read_draft_api_v1_drafts__draft_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the draft */
                draft_id: string;
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
                    "application/json": components["schemas"]["DraftView"];
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
    discard_api_v1_drafts__draft_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the draft */
                draft_id: string;
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
    read_history_api_v1_drafts__draft_id__changes_get: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; the first page when left out */
                cursor?: string | null;
                /** @description entries on a page */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description names the draft */
                draft_id: string;
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
                    "application/json": components["schemas"]["StepList"];
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
    edit_draft_api_v1_drafts__draft_id__changes_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the draft */
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangesBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
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
    read_concept_api_v1_drafts__draft_id__concepts__concept_id__get: {
        parameters: {
            query?: {
                /** @description preferred language; yours when left out */
                language?: string | null;
            };
            header?: never;
            path: {
                /** @description names the concept */
                concept_id: string;
                /** @description names the draft */
                draft_id: string;
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
                    "application/json": components["schemas"]["DraftConcept"];
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
    compare_draft_api_v1_drafts__draft_id__difference_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the draft */
                draft_id: string;
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
                    "application/json": components["schemas"]["DifferenceView"];
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
    preview_exercise_api_v1_drafts__draft_id__exercises__exercise_id__preview_get: {
        parameters: {
            query?: {
                /** @description preferred language; yours when left out */
                language?: string | null;
                /** @description how many variants */
                seeds?: number;
            };
            header?: never;
            path: {
                /** @description names the draft */
                draft_id: string;
                /** @description names the exercise */
                exercise_id: string;
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
                    "application/json": components["schemas"]["ExercisePreview"];
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
    export_draft_api_v1_drafts__draft_id__export_get: {
        parameters: {
            query?: {
                /** @description name of a format that can be written */
                format?: string;
            };
            header?: never;
            path: {
                /** @description names the draft */
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
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
    read_graph_api_v1_drafts__draft_id__graph_get: {
        parameters: {
            query?: {
                /** @description preferred language; yours when left out */
                language?: string | null;
            };
            header?: never;
            path: {
                /** @description names the draft */
                draft_id: string;
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
                    "application/json": components["schemas"]["MapView"];
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
    check_draft_api_v1_drafts__draft_id__problems_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the draft */
                draft_id: string;
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
                    "application/json": components["schemas"]["ProblemList"];
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
    publish_api_v1_drafts__draft_id__publish_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the draft */
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionView"];
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
    redo_api_v1_drafts__draft_id__redo_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the draft */
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AtRevision"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
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
    undo_api_v1_drafts__draft_id__undo_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the draft */
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AtRevision"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
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
    list_formats_api_v1_formats_get: {
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
                    "application/json": components["schemas"]["FormatList"];
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
    list_imports_api_v1_imports_get: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; the first page when left out */
                cursor?: string | null;
                /** @description entries on a page */
                limit?: number;
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
                    "application/json": components["schemas"]["ImportList"];
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
    upload_api_v1_imports_post: {
        parameters: {
            query: {
                /** @description the course to make or change; what the file says by default */
                course_id?: string | null;
                /** @description name of the file; its ending helps to tell the format */
                file_name: string;
                /** @description name of the format; found out when left out */
                format?: string | null;
                /** @description language of texts that name none */
                source_language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
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
    read_import_api_v1_imports__import_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the import */
                import_id: string;
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
                    "application/json": components["schemas"]["ImportView"];
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
    delete_import_api_v1_imports__import_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the import */
                import_id: string;
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
    apply_import_api_v1_imports__import_id__apply_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the import */
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
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
    read_surroundings_api_v1_offerings__offering_id__concepts__concept_id__surroundings_get: {
        parameters: {
            query?: {
                /** @description preferred language; yours when left out */
                language?: string | null;
                /** @description how many edges away at most */
                radius?: number;
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
                    "application/json": components["schemas"]["MapView"];
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
    read_way_api_v1_offerings__offering_id__concepts__concept_id__way_get: {
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
                    "application/json": components["schemas"]["MapView"];
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
    list_endorsed_api_v1_offerings__offering_id__endorsed_answers_get: {
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
                    "application/json": components["schemas"]["EndorsedList"];
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
    endorse_api_v1_offerings__offering_id__endorsed_answers_post: {
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
                "application/json": components["schemas"]["NewEndorsement"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndorsedList"];
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
    change_endorsed_api_v1_offerings__offering_id__endorsed_answers__endorsed_id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the endorsed answer */
                endorsed_id: string;
                /** @description names the offering */
                offering_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEndorsement"];
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
    withdraw_endorsed_api_v1_offerings__offering_id__endorsed_answers__endorsed_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the endorsed answer */
                endorsed_id: string;
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
    restore_endorsed_api_v1_offerings__offering_id__endorsed_answers__endorsed_id__restore_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the endorsed answer */
                endorsed_id: string;
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
    read_forecast_api_v1_offerings__offering_id__forecast_get: {
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
                    "application/json": components["schemas"]["ForecastView"];
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
    try_what_if_api_v1_offerings__offering_id__forecast_what_if_post: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhatIfRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfView"];
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
    read_gaps_api_v1_offerings__offering_id__gaps_get: {
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
                    "application/json": components["schemas"]["ContentGapList"];
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
    read_goal_words_api_v1_offerings__offering_id__goal_words_post: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoalWords"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalProposalView"];
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
    read_map_api_v1_offerings__offering_id__map_get: {
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
                    "application/json": components["schemas"]["MapView"];
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
    read_placement_api_v1_offerings__offering_id__placement_get: {
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
                    "application/json": components["schemas"]["PlacementView"];
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
    act_on_placement_api_v1_offerings__offering_id__placement_post: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlacementRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementView"];
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
    ask_api_v1_offerings__offering_id__placement_question_post: {
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
    read_review_api_v1_offerings__offering_id__review_get: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; the first page when left out */
                cursor?: string | null;
                /** @description only these; all when left out */
                kind?: components["schemas"]["ReviewKind"][] | null;
                /** @description preferred language; yours when left out */
                language?: string | null;
                /** @description entries on a page */
                limit?: number;
                /** @description open, handled or all */
                state?: components["schemas"]["ReviewState"];
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
                    "application/json": components["schemas"]["ReviewList"];
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
    read_disclosure_api_v1_offerings__offering_id__review__exchange_id__disclosure_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the exchange */
                exchange_id: string;
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
                    "application/json": components["schemas"]["Disclosure"];
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
    mark_reviewed_api_v1_offerings__offering_id__review__exchange_id__mark_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the exchange */
                exchange_id: string;
                /** @description names the offering */
                offering_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Mark"];
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
    search_api_v1_offerings__offering_id__search_get: {
        parameters: {
            query: {
                /** @description preferred language; yours when left out */
                language?: string | null;
                /** @description how many at most */
                limit?: number;
                /** @description a title, an alias, or a part of one, in any language */
                q: string;
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
                    "application/json": components["schemas"]["FoundConcepts"];
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
    list_taught_threads_api_v1_offerings__offering_id__tutor_threads_get: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; the first page when left out */
                cursor?: string | null;
                /** @description preferred language; yours when left out */
                language?: string | null;
                /** @description entries on a page */
                limit?: number;
                /** @description only those in this state */
                state?: components["schemas"]["ThreadState"];
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
                    "application/json": components["schemas"]["ThreadList"];
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
    preview_move_api_v1_offerings__offering_id__version_get: {
        parameters: {
            query: {
                /** @description the version to move to */
                version: string;
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
                    "application/json": components["schemas"]["MovePreviewView"];
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
    move_offering_api_v1_offerings__offering_id__version_put: {
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
                "application/json": components["schemas"]["MoveBody"];
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
    read_alternatives_api_v1_path_alternatives_get: {
        parameters: {
            query: {
                /** @description names the concept whose step is to be left away */
                concept_id: string;
                /** @description preferred language; yours when left out */
                language?: string | null;
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
                    "application/json": components["schemas"]["AlternativesView"];
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
    preview_path_api_v1_path_preview_post: {
        parameters: {
            query?: {
                /** @description preferred language; yours when left out */
                language?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PathPreviewRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PathPreview"];
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
    list_my_threads_api_v1_tutor_threads_get: {
        parameters: {
            query: {
                /** @description preferred language; yours when left out */
                language?: string | null;
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
                    "application/json": components["schemas"]["ThreadList"];
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
    ask_tutor_api_v1_tutor_threads_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewThread"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadPage"];
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
    read_thread_api_v1_tutor_threads__thread_id__get: {
        parameters: {
            query?: {
                /** @description preferred language; yours when left out */
                language?: string | null;
            };
            header?: never;
            path: {
                /** @description names the thread */
                thread_id: string;
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
                    "application/json": components["schemas"]["ThreadPage"];
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
    change_thread_api_v1_tutor_threads__thread_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the thread */
                thread_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ThreadChange"];
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
    write_message_api_v1_tutor_threads__thread_id__messages_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the thread */
                thread_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMessage"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadPage"];
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
    note_read_api_v1_tutor_threads__thread_id__read_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description names the thread */
                thread_id: string;
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
export const actionCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ActionCode"]> = ["open-lesson", "practise", "learn-prerequisite", "see-worked-example", "ask-tutor", "submit-answer", "return-to-exercise", "return-to-quiz", "show-map", "show-progress", "today", "choose"];
export const addConceptBodyKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AddConceptBody"]["kind"]> = ["add-concept"];
export const addEdgeBodyKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AddEdgeBody"]["kind"]> = ["add-edge"];
export const anchorValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Anchor"]> = ["start", "middle", "end"];
export const answerStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AnswerStatus"]> = ["answered", "closest", "abstained", "refused", "support", "clarifying"];
export const attentionActionValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AttentionAction"]> = ["practise", "open-lesson", "learn-prerequisite"];
export const attentionKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AttentionKind"]> = ["misconception", "stuck", "fading"];
export const attentionMessageValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AttentionMessage"]> = ["not-enough-data", "all-well"];
export const changeConceptBodyKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ChangeConceptBody"]["kind"]> = ["change-concept"];
export const changeCourseBodyKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ChangeCourseBody"]["kind"]> = ["change-course"];
export const changeEdgeBodyKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ChangeEdgeBody"]["kind"]> = ["change-edge"];
export const checkNameValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["CheckName"]> = ["models", "completion", "usage", "json-schema", "tools"];
export const citationSourceValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["CitationSource"]> = ["lesson", "definition", "exercise", "endorsed"];
export const conclusionValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Conclusion"]> = ["known", "conditional", "unknown", "undecided"];
export const draftStepKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["DraftStepKind"]> = ["edit", "undo", "redo"];
export const edgeKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["EdgeKind"]> = ["prerequisite", "encompasses", "related"];
export const endorsementKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["EndorsementKind"]> = ["endorsed", "corrected", "written"];
export const evidenceModeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["EvidenceMode"]> = ["practice", "review", "probe", "placement", "quiz"];
export const exchangeViewRatingAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ExchangeView"]["rating"]> = [-1, 1];
export const exerciseKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ExerciseKind"]> = ["single-choice", "multiple-choice", "numeric", "ordering", "matching", "short-text", "symbolic", "cloze", "table", "self-explanation"];
export const exportFormatValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ExportFormat"]> = ["markdown", "json"];
export const flagValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Flag"]> = ["wellbeing", "answer-withheld", "personal-data-removed", "not-covered"];
export const followUpValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["FollowUp"]> = ["simpler", "example", "another-example", "formula", "why-it-matters", "prerequisites", "leads-to", "quiz-me", "next-step", "why-planned", "progress"];
export const forecastMessageValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ForecastMessage"]> = ["reached", "not-enough-data", "no-minutes", "nothing-to-master"];
export const foundConceptMatchedValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["FoundConcept"]["matched"]> = ["title", "alias", "definition", "meaning"];
export const importFailureValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ImportFailure"]> = ["not-a-course", "unknown-format", "not-yours", "too-slow", "too-much-memory", "too-large", "crashed", "interrupted"];
export const importStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ImportStatus"]> = ["waiting", "running", "ready", "failed", "applied"];
export const keyStateValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["KeyState"]> = ["none", "set", "unreadable"];
export const logitPartNameValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LogitPart"]["name"]> = ["prior", "ability", "own-answers", "neighbours", "recent", "decay", "uncertainty"];
export const masteryStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["MasteryStatus"]> = ["not-started", "not-enough-data", "learning", "fading", "mastered"];
export const mergeConceptsBodyKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["MergeConceptsBody"]["kind"]> = ["merge-concepts"];
export const moveConceptBodyKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["MoveConceptBody"]["kind"]> = ["move-concept"];
export const orderConceptsBodyKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OrderConceptsBody"]["kind"]> = ["order-concepts"];
export const outcomeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Outcome"]> = ["correct", "partial", "incorrect", "unreadable", "unmarked"];
export const placementActionValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["PlacementAction"]> = ["start", "skip", "end", "dismiss", "forget"];
export const placementStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["PlacementStatus"]> = ["impossible", "open", "running", "finished", "dismissed"];
export const planMessageValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["PlanMessage"]> = ["nothing-due", "goal-reached", "no-time", "course-empty", "nothing-fits", "that-is-all"];
export const problemCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ProblemCode"]> = ["internal-error", "bad-request", "not-found", "method-not-allowed", "not-signed-in", "wrong-credentials", "forbidden", "csrf", "registration-closed", "invalid-input", "wrong-password", "weak-password", "email-taken", "unknown-join-code", "dead-link", "conflict", "response-changed", "no-tries-left", "no-hints-here", "no-hints-left", "hint-too-soon", "attempt-expired", "plan-outdated", "placement-over", "draft-changed", "draft-closed", "change-refused", "not-publishable", "version-moved", "import-not-ready", "address-forbidden", "address-private", "key-needed", "no-language-model", "expired", "body-too-large", "too-many-requests", "still-answering", "unavailable"];
export const publicationKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["PublicationKind"]> = ["publish", "roll-back"];
export const ratingRatingValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Rating"]["rating"]> = [-1, 1];
export const ratingReasonValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RatingReason"]> = ["not-my-question", "incorrect", "unclear", "too-difficult", "too-little", "clear", "right-place"];
export const readinessStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Readiness"]["status"]> = ["ready", "not-ready"];
export const reasonValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Reason"]> = ["assigned", "ready-to-learn", "try-first", "still-learning", "due", "soon-due", "lapsed", "before-deadline", "not-yet-mastered", "key-prerequisite", "contested", "inferred", "quiz-time", "all-mastered"];
export const removeConceptBodyKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RemoveConceptBody"]["kind"]> = ["remove-concept"];
export const removeEdgeBodyKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RemoveEdgeBody"]["kind"]> = ["remove-edge"];
export const removeExerciseBodyKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RemoveExerciseBody"]["kind"]> = ["remove-exercise"];
export const removeLessonBodyKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RemoveLessonBody"]["kind"]> = ["remove-lesson"];
export const reviewKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ReviewKind"]> = ["wellbeing", "thumbs-down", "abstained", "closest"];
export const reviewStateValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ReviewState"]> = ["open", "handled", "all"];
export const roleValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Role"]> = ["student", "tutor", "author", "administrator"];
export const scopeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Scope"]> = ["deployment", "course", "offering"];
export const setExercisesBodyKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["SetExercisesBody"]["kind"]> = ["set-exercises"];
export const setLessonBodyKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["SetLessonBody"]["kind"]> = ["set-lesson"];
export const severityValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Severity"]> = ["error", "warning"];
export const shapeRoleValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ShapeRole"]> = ["grid", "axis", "tick", "stroke", "fill", "soft-fill", "hollow", "box", "label"];
export const splitConceptBodyKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["SplitConceptBody"]["kind"]> = ["split-concept"];
export const steeringActionValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["SteeringAction"]> = ["postpone", "resume", "pin", "unpin", "contest", "swap"];
export const stepKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["StepKind"]> = ["lesson", "practice", "review", "remediation", "probe", "quiz", "stretch"];
export const takenStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["TakenStatus"]> = ["recorded", "repeated", "unreadable", "refused"];
export const threadStateValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ThreadState"]> = ["waiting", "answered", "closed"];
export const troubleValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Trouble"]> = ["unreachable", "timed-out", "busy", "refused", "too-long", "garbled", "quota", "unverified", "failed"];
export const unreadableCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["UnreadableCode"]> = ["empty", "too-long", "not-a-number", "ambiguous-comma", "unknown-option", "one-option-only", "repeated-option", "incomplete", "too-complex", "timed-out", "not-an-expression", "unknown-name", "ambiguous-quotient", "not-factored", "not-expanded", "not-lowest-terms", "not-single-fraction", "constant-missing", "unit-missing", "unknown-unit", "wrong-dimension"];
