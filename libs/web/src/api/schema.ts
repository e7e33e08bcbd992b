/** Generated from the server's API description by `node scripts/openapi.mjs`. */

export interface paths {
    "/api/account/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnService_recordAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/absences/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnService_endAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/delegations/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnService_endDelegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/digest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["digestChoice"];
        put: operations["chooseDigest"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/locale": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Account_setLocale"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Account_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/posts/{id}/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnService_colleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/posts/{id}/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnService_delegate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnService_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/absences/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ServiceAdmin_endAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CalendarsAdmin_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/calendars/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CalendarsAdmin_get"];
        put?: never;
        post: operations["CalendarsAdmin_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/code-patterns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CodePatterns_list"];
        put?: never;
        post: operations["CodePatterns_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/code-patterns/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CodePatterns_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/code-patterns/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CodePatterns_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/competences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitsAdmin_competences"];
        put?: never;
        post: operations["UnitsAdmin_addCompetence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/competences/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UnitsAdmin_endCompetence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/competences/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitsAdmin_whoIsCompetent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/delegations/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ServiceAdmin_endDelegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/fee-amounts/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FeesAdmin_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/fees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FeesAdmin_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Operations_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/operations/messages/{id}/revive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Operations_revive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/organisation/vocabulary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitsAdmin_vocabulary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PeopleAdmin_list"];
        put?: never;
        post: operations["PeopleAdmin_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PeopleAdmin_get"];
        put: operations["PeopleAdmin_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ServiceAdmin_recordAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PeopleAdmin_giveAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}/account/administrator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["PeopleAdmin_setAdministrator"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}/account/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PeopleAdmin_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}/account/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PeopleAdmin_enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PeopleAdmin_resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}/account/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PeopleAdmin_unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PeopleAdmin_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ServiceAdmin_appoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PeopleAdmin_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/username": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PeopleAdmin_username"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/posts/{id}/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ServiceAdmin_colleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/posts/{id}/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ServiceAdmin_delegate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/posts/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ServiceAdmin_endPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/procedure-versions/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProceduresAdmin_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProceduresAdmin_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/procedures/{code}/activations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProceduresAdmin_activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/procedures/{code}/activations/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProceduresAdmin_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/procedures/{code}/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProceduresAdmin_agencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/procedures/{code}/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProcedureDossiers_dossiers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/procedures/{code}/fees/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FeesAdmin_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/procedures/{code}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProceduresAdmin_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/procedures/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProceduresAdmin_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Setup_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitsAdmin_tree"];
        put?: never;
        post: operations["UnitsAdmin_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitsAdmin_get"];
        put: operations["UnitsAdmin_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/units/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UnitsAdmin_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/units/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitsAdmin_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acknowledgeAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{id}/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reassignFromAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{id}/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["remindFromAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["countAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["seeAlerts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attachment-limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Attachments_limits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Attachments_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consultations/{id}/chase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Work_chase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Demo_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Desk_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Dossiers_list"];
        put?: never;
        post: operations["Dossiers_takeIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{code}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Replies_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Dossiers_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/apology": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["apologyOfDossier"];
        put?: never;
        post: operations["proposeApology"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/apology/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["declineApology"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/apology/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["signApology"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Attachments_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/competent-unit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Dossiers_correctCompetentUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/correct-intake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Mending_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["deadlineOfDossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/diagram-state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Dossiers_diagramState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Dossiers_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Papers_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/papers/{form}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Papers_print"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/papers/prints/{printId}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Papers_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Work_ofDossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Mending_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Withdrawals_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Withdrawals_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Dossiers_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Incidents_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Incidents_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instances/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Incidents_instance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instances/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Incidents_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instances/{id}/modify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Incidents_modify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instances/{id}/variables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Incidents_editVariables"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Scans_list"];
        put?: never;
        post: operations["Scans_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/scans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Scans_drop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/bpmn-error": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Jobs_bpmnError"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Jobs_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/extend-lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Jobs_extendLock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/fail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Jobs_fail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/fetch-and-lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Jobs_fetchAndLock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Messages_list"];
        put?: never;
        post: operations["IncomingMessages_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/deliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Messages_deliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OAuth_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organisation_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedure-versions/{id}/diagram": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Procedures_diagram"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedure-versions/{id}/forms/{formId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Procedures_form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Procedures_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Procedures_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures/{code}/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Procedures_agencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["registers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registers/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["register"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registers/{unitId}/book.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["registerBook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["unitReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/units/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["unitReportDossiers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Session_show"];
        put?: never;
        post: operations["Session_signIn"];
        delete: operations["Session_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tasks_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tasks_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TaskCommands_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tasks_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TaskCommands_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/comment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks_comment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TaskCommands_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["deadlineOfTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/escalate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TaskCommands_escalate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["extendTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["extensionOfTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TaskCommands_reassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TaskCommands_recall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TaskCommands_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Work_ofTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organisation_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organisation_tree"];
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
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    OwnService_recordAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    endsAt?: string;
                    /** Format: date-time */
                    startsAt: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
        };
    };
    OwnService_endAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    at?: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OwnService_endDelegation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    at?: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    digestChoice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        available: boolean;
                        wanted: boolean;
                    };
                };
            };
        };
    };
    chooseDigest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    wanted: boolean;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Account_setLocale: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    locale: "vi" | "en";
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Account_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    next: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        csrfToken: string;
                    };
                };
            };
        };
    };
    OwnService_colleagues: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            absent: boolean;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            roles: string[];
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            };
                        }[];
                    };
                };
            };
        };
    };
    OwnService_delegate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    delegateId: string;
                    /** Format: date-time */
                    validFrom: string;
                    /** Format: date-time */
                    validTo?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
        };
    };
    OwnService_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        absences: {
                            /** Format: date-time */
                            endsAt: string | null;
                            /** Format: uuid */
                            id: string;
                            inEffect: boolean;
                            /** Format: date-time */
                            startsAt: string;
                        }[];
                        delegations: {
                            delegate: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            holder: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            postId: string;
                            role: string;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            };
                            /** Format: date-time */
                            validFrom: string;
                            /** Format: date-time */
                            validTo: string | null;
                        }[];
                        posts: {
                            /** Format: uuid */
                            id: string;
                            inEffect: boolean;
                            role: string;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            };
                            /** Format: date-time */
                            validFrom: string;
                            /** Format: date-time */
                            validTo: string | null;
                        }[];
                    };
                };
            };
        };
    };
    ServiceAdmin_endAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    at?: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CalendarsAdmin_list: {
        parameters: {
            query?: {
                cursor?: string;
                kind?: "deadline" | "reception";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            changedAt: string;
                            note: string;
                            unit: {
                                code: string;
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            };
                            version: number;
                        }[];
                        nextCursor?: string;
                        total: number;
                    };
                };
            };
        };
    };
    CalendarsAdmin_get: {
        parameters: {
            query: {
                kind?: "deadline" | "reception";
                year: number;
            };
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        days: {
                            counts: number;
                            /** Format: date */
                            date: string;
                            /** @enum {string} */
                            exception?: "holiday" | "makeUp" | "swapOff" | "swapWork" | "localOff";
                        }[];
                        exceptions: {
                            /** Format: date */
                            date: string;
                            insteadOf?: string;
                            intervals?: {
                                from: number;
                                to: number;
                            }[];
                            /** @enum {string} */
                            kind: "holiday" | "makeUp" | "swapOff" | "swapWork" | "localOff";
                            name: {
                                en: string;
                                vi: string;
                            };
                            notice: string;
                            remark?: string;
                            source: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            } | null;
                        }[];
                        history: {
                            /** Format: date-time */
                            at: string;
                            note: string;
                            version: number;
                        }[];
                        /** @enum {string} */
                        kind: "deadline" | "reception";
                        own: {
                            exceptions: ({
                                dates: string[];
                                /** @enum {string} */
                                kind: "holiday";
                                name: {
                                    en: string;
                                    vi: string;
                                };
                                notice: string;
                                remark?: string;
                            } | {
                                dates: string[];
                                /** @enum {string} */
                                kind: "makeUp";
                                name: {
                                    en: string;
                                    vi: string;
                                };
                                notice: string;
                                remark?: string;
                            } | {
                                dates: string[];
                                /** @enum {string} */
                                kind: "swapOff";
                                name: {
                                    en: string;
                                    vi: string;
                                };
                                notice: string;
                                remark?: string;
                            } | {
                                counts?: 0.5 | 1;
                                dates: string[];
                                insteadOf?: string;
                                intervals?: {
                                    from: number;
                                    to: number;
                                }[];
                                /** @enum {string} */
                                kind: "swapWork";
                                name: {
                                    en: string;
                                    vi: string;
                                };
                                notice: string;
                                remark?: string;
                            } | {
                                dates: string[];
                                /** @enum {string} */
                                kind: "localOff";
                                name: {
                                    en: string;
                                    vi: string;
                                };
                                notice: string;
                                remark?: string;
                            })[];
                            week: {
                                [key: string]: {
                                    counts?: 0.5 | 1;
                                    intervals: {
                                        from: number;
                                        to: number;
                                    }[];
                                } | null;
                            };
                            years: {
                                remark?: string;
                                /** @enum {string} */
                                status: "confirmed" | "provisional";
                                year: number;
                            }[];
                        };
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            nameEn: string;
                        };
                        version: number;
                        week: {
                            hours: {
                                counts: number;
                                intervals: {
                                    from: number;
                                    to: number;
                                }[];
                            } | null;
                            source: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            } | null;
                            /** @enum {string} */
                            weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
                        }[];
                        year: {
                            remark?: string;
                            source: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            } | null;
                            /** @enum {string|null} */
                            status: "confirmed" | "provisional" | null;
                            workingDays: number;
                            year: number;
                        };
                    };
                };
            };
        };
    };
    CalendarsAdmin_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    basedOn: number;
                    /** @default [] */
                    exceptions?: ({
                        dates: string[];
                        /** @enum {string} */
                        kind: "holiday";
                        name: {
                            en: string;
                            vi: string;
                        };
                        notice: string;
                        remark?: string;
                    } | {
                        dates: string[];
                        /** @enum {string} */
                        kind: "makeUp";
                        name: {
                            en: string;
                            vi: string;
                        };
                        notice: string;
                        remark?: string;
                    } | {
                        dates: string[];
                        /** @enum {string} */
                        kind: "swapOff";
                        name: {
                            en: string;
                            vi: string;
                        };
                        notice: string;
                        remark?: string;
                    } | {
                        counts?: 0.5 | 1;
                        dates: string[];
                        insteadOf?: string;
                        intervals?: {
                            from: number;
                            to: number;
                        }[];
                        /** @enum {string} */
                        kind: "swapWork";
                        name: {
                            en: string;
                            vi: string;
                        };
                        notice: string;
                        remark?: string;
                    } | {
                        dates: string[];
                        /** @enum {string} */
                        kind: "localOff";
                        name: {
                            en: string;
                            vi: string;
                        };
                        notice: string;
                        remark?: string;
                    })[];
                    /** @enum {string} */
                    kind: "deadline" | "reception";
                    note: string;
                    /** @default {} */
                    week?: {
                        [key: string]: {
                            counts?: 0.5 | 1;
                            intervals: {
                                from: number;
                                to: number;
                            }[];
                        } | null;
                    };
                    /** @default [] */
                    years?: {
                        remark?: string;
                        /** @enum {string} */
                        status: "confirmed" | "provisional";
                        year: number;
                    }[];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
        };
    };
    CodePatterns_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        default: string;
                        items: {
                            /** Format: uuid */
                            id: string;
                            pattern: string;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            } | null;
                            /** Format: date-time */
                            validFrom: string;
                            /** Format: date-time */
                            validTo: string | null;
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    CodePatterns_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    from?: string;
                    pattern: string;
                    /** Format: uuid */
                    replaces: string | null;
                    /** Format: uuid */
                    unitId: string | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
        };
    };
    CodePatterns_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CodePatterns_preview: {
        parameters: {
            query: {
                pattern: string;
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string;
                    };
                };
            };
        };
    };
    UnitsAdmin_competences: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                past?: string;
                procedure?: string;
                territory?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            procedureCode: string | null;
                            territory: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            };
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            };
                            unitKind: string;
                            /** Format: date-time */
                            validFrom: string;
                            /** Format: date-time */
                            validTo: string | null;
                        }[];
                        nextCursor?: string;
                        total: number;
                    };
                };
            };
        };
    };
    UnitsAdmin_addCompetence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    procedureCode?: string;
                    /** Format: uuid */
                    territoryUnitId: string;
                    /** Format: uuid */
                    unitId: string;
                    /** @enum {string} */
                    unitKind: "province" | "commune" | "peoplesCommittee" | "serviceCentre" | "officeDivision" | "economicDivision" | "cultureSocialDivision" | "communePolice" | "department" | "departmentDivision" | "careHome" | "landRegistryBranch" | "surveyUnit" | "taxOffice" | "socialInsurance";
                    /** Format: date-time */
                    validFrom?: string;
                    /** Format: date-time */
                    validTo?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
        };
    };
    UnitsAdmin_endCompetence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    at?: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UnitsAdmin_whoIsCompetent: {
        parameters: {
            query: {
                procedure?: string;
                territory: string;
                unitKind: "province" | "commune" | "peoplesCommittee" | "serviceCentre" | "officeDivision" | "economicDivision" | "cultureSocialDivision" | "communePolice" | "department" | "departmentDivision" | "careHome" | "landRegistryBranch" | "surveyUnit" | "taxOffice" | "socialInsurance";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        foundAt: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            nameEn: string;
                        } | null;
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            nameEn: string;
                        } | null;
                        /** @enum {string} */
                        why: "competence" | "nearest" | "ambiguous" | "none" | "no-competent-unit";
                    };
                };
            };
        };
    };
    ServiceAdmin_endDelegation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    at?: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    FeesAdmin_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    on?: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    FeesAdmin_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            amounts: {
                                amount: number | null;
                                basis: string;
                                exemptions: string | null;
                                /** Format: uuid */
                                id: string;
                                per: {
                                    max: number | null;
                                    names: {
                                        en: string;
                                        vi: string;
                                    };
                                    tiers: {
                                        amount: number;
                                        upTo: number | null;
                                    }[];
                                } | null;
                                territory: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    nameEn: string;
                                };
                                /** Format: date-time */
                                validFrom: string;
                                /** Format: date-time */
                                validTo: string | null;
                            }[];
                            key: string;
                            names: {
                                en: string;
                                vi: string;
                            };
                            procedureCode: string;
                            procedureNames: {
                                en: string;
                                vi: string;
                            };
                        }[];
                        nextCursor?: string;
                        total: number;
                    };
                };
            };
        };
    };
    Operations_view: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        deadMessages: {
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            lastError: string | null;
                            topic: string;
                        }[];
                        findings: {
                            count: number;
                            /** @enum {string} */
                            key: "workers" | "timers" | "levels" | "deadMessages" | "incidents" | "failing" | "messages" | "jobs" | "versions" | "backups";
                            /** Format: date-time */
                            oldestAt: string | null;
                            /** @enum {string} */
                            state: "ok" | "attention" | "broken";
                        }[];
                        parts: {
                            error: string | null;
                            name: string;
                            needed: boolean;
                            off: boolean;
                            ready: boolean;
                        }[];
                    };
                };
            };
        };
    };
    Operations_revive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UnitsAdmin_vocabulary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kinds: {
                            isAgency: boolean;
                            key: string;
                            name: {
                                en: string;
                                vi: string;
                            };
                            roles: string[];
                        }[];
                        roles: {
                            key: string;
                            name: {
                                en: string;
                                vi: string;
                            };
                        }[];
                    };
                };
            };
        };
    };
    PeopleAdmin_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
                state?: "all" | "active" | "noPost" | "noAccount" | "disabled" | "admin";
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            absent: boolean;
                            active: boolean;
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            isAdmin: boolean;
                            name: string;
                            phone: string | null;
                            posts: {
                                role: string;
                                /** Format: uuid */
                                unitId: string;
                                unitName: string;
                                unitNameEn: string;
                            }[];
                            username: string | null;
                        }[];
                        nextCursor?: string;
                        total: number;
                    };
                };
            };
        };
    };
    PeopleAdmin_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    account?: {
                        /** @default false */
                        isAdmin?: boolean;
                        username: string;
                    };
                    email?: "" | string | (null);
                    name: string;
                    phone?: "" | string | (null);
                    /** @default [] */
                    posts?: {
                        /** @enum {string} */
                        role: "chair" | "viceChair" | "director" | "head" | "deputy" | "specialist" | "officer" | "civilStatusOfficer" | "clerk" | "receptionist";
                        /** Format: uuid */
                        unitId: string;
                    }[];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        password: string | null;
                        username: string | null;
                    };
                };
            };
        };
    };
    PeopleAdmin_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            /** Format: date-time */
                            disabledAt: string | null;
                            isAdmin: boolean;
                            /** Format: date-time */
                            lastSignInAt: string | null;
                            /** Format: date-time */
                            lockedUntil: string | null;
                            mustChangePassword: boolean;
                            /** Format: date-time */
                            passwordChangedAt: string;
                            username: string;
                        } | null;
                        active: boolean;
                        email: string | null;
                        /** Format: uuid */
                        id: string;
                        name: string;
                        phone: string | null;
                        service: {
                            absences: {
                                /** Format: date-time */
                                endsAt: string | null;
                                /** Format: uuid */
                                id: string;
                                inEffect: boolean;
                                /** Format: date-time */
                                startsAt: string;
                            }[];
                            delegations: {
                                delegate: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                holder: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                postId: string;
                                role: string;
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    nameEn: string;
                                };
                                /** Format: date-time */
                                validFrom: string;
                                /** Format: date-time */
                                validTo: string | null;
                            }[];
                            posts: {
                                /** Format: uuid */
                                id: string;
                                inEffect: boolean;
                                role: string;
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    nameEn: string;
                                };
                                /** Format: date-time */
                                validFrom: string;
                                /** Format: date-time */
                                validTo: string | null;
                            }[];
                        };
                        version: number;
                    };
                };
            };
        };
    };
    PeopleAdmin_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email?: "" | string | (null);
                    name: string;
                    phone?: "" | string | (null);
                    version: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
        };
    };
    ServiceAdmin_recordAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    endsAt?: string;
                    /** Format: date-time */
                    startsAt: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
        };
    };
    PeopleAdmin_giveAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    isAdmin?: boolean;
                    username: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        password: string;
                        username: string;
                    };
                };
            };
        };
    };
    PeopleAdmin_setAdministrator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    isAdmin: boolean;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PeopleAdmin_disable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PeopleAdmin_enable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PeopleAdmin_resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        password: string;
                        username: string;
                    };
                };
            };
        };
    };
    PeopleAdmin_unlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PeopleAdmin_history: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            actor: string | null;
                            /** Format: date-time */
                            at: string;
                            /** Format: uuid */
                            id: string;
                            text: {
                                en: string;
                                vi: string;
                            };
                        }[];
                        nextCursor?: string;
                        total: number;
                    };
                };
            };
        };
    };
    ServiceAdmin_appoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    role: "chair" | "viceChair" | "director" | "head" | "deputy" | "specialist" | "officer" | "civilStatusOfficer" | "clerk" | "receptionist";
                    /** Format: uuid */
                    unitId: string;
                    /** Format: date-time */
                    validFrom?: string;
                    /** Format: date-time */
                    validTo?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
        };
    };
    PeopleAdmin_import: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    confirm?: boolean;
                    csv: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        done: boolean;
                        faults: {
                            column: string | null;
                            line: number;
                            message: {
                                en: string;
                                vi: string;
                            };
                        }[];
                        lines: number;
                        people: {
                            line: number;
                            name: string;
                            password: string | null;
                            posts: {
                                role: string;
                                unit: {
                                    en: string;
                                    vi: string;
                                };
                            }[];
                            username: string;
                        }[];
                    };
                };
            };
        };
    };
    PeopleAdmin_username: {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        username: string;
                    };
                };
            };
        };
    };
    ServiceAdmin_colleagues: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            absent: boolean;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            roles: string[];
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            };
                        }[];
                    };
                };
            };
        };
    };
    ServiceAdmin_delegate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    delegateId: string;
                    /** Format: date-time */
                    validFrom: string;
                    /** Format: date-time */
                    validTo?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
        };
    };
    ServiceAdmin_endPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    at?: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ProceduresAdmin_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ProceduresAdmin_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            agencies: number;
                            code: string;
                            names: {
                                en: string;
                                vi: string;
                            };
                            /** Format: date-time */
                            publishedAt: string;
                            version: number;
                            /** Format: uuid */
                            versionId: string;
                        }[];
                        nextCursor?: string;
                        total: number;
                    };
                };
            };
        };
    };
    ProceduresAdmin_activate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    agencyUnitId: string;
                    /** Format: date */
                    from?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        warnings: {
                            /** @enum {string} */
                            kind: "vacant" | "absent" | "ambiguous" | "none";
                            mend: {
                                en: string;
                                vi: string;
                            };
                            message: {
                                en: string;
                                vi: string;
                            };
                            roles: string[];
                            /** @enum {string} */
                            severity: "error" | "warning";
                            steps: {
                                elementId: string;
                                name: {
                                    en: string;
                                    vi: string;
                                };
                            }[];
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            } | null;
                            unitKind: string;
                        }[];
                    };
                };
            };
        };
    };
    ProceduresAdmin_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    on?: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ProceduresAdmin_agencies: {
        parameters: {
            query?: {
                active?: string;
                cursor?: string;
                limit?: number;
                q?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            activations: {
                                /** Format: date-time */
                                activeFrom: string;
                                /** Format: date-time */
                                activeTo: string | null;
                                /** Format: uuid */
                                id: string;
                            }[];
                            active: boolean;
                            gaps: {
                                /** @enum {string} */
                                kind: "vacant" | "absent" | "ambiguous" | "none";
                                mend: {
                                    en: string;
                                    vi: string;
                                };
                                message: {
                                    en: string;
                                    vi: string;
                                };
                                roles: string[];
                                /** @enum {string} */
                                severity: "error" | "warning";
                                steps: {
                                    elementId: string;
                                    name: {
                                        en: string;
                                        vi: string;
                                    };
                                }[];
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    nameEn: string;
                                } | null;
                                unitKind: string;
                            }[];
                            unit: {
                                code: string;
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            };
                        }[];
                        nextCursor?: string;
                        total: number;
                    };
                };
            };
        };
    };
    ProcedureDossiers_dossiers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            finished: number;
                            running: number;
                            /** Format: uuid */
                            versionId: string;
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    FeesAdmin_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount: number | null;
                    basis: string;
                    /** @default null */
                    exemptions?: string | null;
                    /** Format: date */
                    from?: string;
                    /** @default null */
                    per?: {
                        max: number | null;
                        names: {
                            en: string;
                            vi: string;
                        };
                        tiers: {
                            amount: number;
                            upTo: number | null;
                        }[];
                    } | null;
                    /** Format: uuid */
                    territoryUnitId: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
        };
    };
    ProceduresAdmin_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            checksum: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            publishedAt: string;
                            version: number;
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    ProceduresAdmin_import: {
        parameters: {
            query?: {
                dryRun?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checksum: string | null;
                        code: string | null;
                        findings: {
                            elementId?: string;
                            elementName?: string;
                            mend: {
                                en: string;
                                vi: string;
                            };
                            message: {
                                en: string;
                                vi: string;
                            };
                            rule: string;
                            /** @enum {string} */
                            severity: "error" | "warning";
                        }[];
                        gaps: {
                            agency: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            };
                            gaps: {
                                /** @enum {string} */
                                kind: "vacant" | "absent" | "ambiguous" | "none";
                                mend: {
                                    en: string;
                                    vi: string;
                                };
                                message: {
                                    en: string;
                                    vi: string;
                                };
                                roles: string[];
                                /** @enum {string} */
                                severity: "error" | "warning";
                                steps: {
                                    elementId: string;
                                    name: {
                                        en: string;
                                        vi: string;
                                    };
                                }[];
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    nameEn: string;
                                } | null;
                                unitKind: string;
                            }[];
                        }[];
                        names: {
                            en: string;
                            vi: string;
                        } | null;
                        /** @enum {string} */
                        status: "new" | "same" | "refused";
                        version: number | null;
                        /** Format: uuid */
                        versionId: string | null;
                    };
                };
            };
        };
    };
    Setup_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        facts: {
                            count: number;
                            key: string;
                        }[];
                    };
                };
            };
        };
    };
    UnitsAdmin_tree: {
        parameters: {
            query?: {
                closed?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            /** Format: uuid */
                            id: string;
                            isAgency: boolean;
                            kind: string;
                            name: string;
                            nameEn: string;
                            /** Format: uuid */
                            parentId: string | null;
                            people: number;
                            posts: number;
                            sort: number;
                            /** Format: date-time */
                            validFrom: string;
                            /** Format: date-time */
                            validTo: string | null;
                            version: number;
                        }[];
                    };
                };
            };
        };
    };
    UnitsAdmin_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    isAgency: boolean;
                    /** @enum {string} */
                    kind: "province" | "commune" | "peoplesCommittee" | "serviceCentre" | "officeDivision" | "economicDivision" | "cultureSocialDivision" | "communePolice" | "department" | "departmentDivision" | "careHome" | "landRegistryBranch" | "surveyUnit" | "taxOffice" | "socialInsurance";
                    name: string;
                    nameEn: string;
                    /** Format: uuid */
                    parentId?: string;
                    /** @default 0 */
                    sort?: number;
                    /** Format: date-time */
                    validFrom?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
        };
    };
    UnitsAdmin_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        above: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            nameEn: string;
                        }[];
                        code: string;
                        holdings: {
                            delegates: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            holder: {
                                absent: boolean;
                                active: boolean;
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** Format: uuid */
                            id: string;
                            role: string;
                            /** Format: date-time */
                            validFrom: string;
                            /** Format: date-time */
                            validTo: string | null;
                        }[];
                        /** Format: uuid */
                        id: string;
                        isAgency: boolean;
                        kind: string;
                        name: string;
                        nameEn: string;
                        /** Format: uuid */
                        parentId: string | null;
                        people: number;
                        posts: number;
                        sort: number;
                        successor: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            nameEn: string;
                        } | null;
                        /** Format: date-time */
                        validFrom: string;
                        /** Format: date-time */
                        validTo: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    UnitsAdmin_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    isAgency: boolean;
                    /** @enum {string} */
                    kind: "province" | "commune" | "peoplesCommittee" | "serviceCentre" | "officeDivision" | "economicDivision" | "cultureSocialDivision" | "communePolice" | "department" | "departmentDivision" | "careHome" | "landRegistryBranch" | "surveyUnit" | "taxOffice" | "socialInsurance";
                    name: string;
                    nameEn: string;
                    sort: number;
                    version: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
        };
    };
    UnitsAdmin_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    at?: string;
                    /** Format: uuid */
                    successorId: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UnitsAdmin_history: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            actor: string | null;
                            /** Format: date-time */
                            at: string;
                            /** Format: uuid */
                            id: string;
                            text: {
                                en: string;
                                vi: string;
                            };
                        }[];
                        nextCursor?: string;
                        total: number;
                    };
                };
            };
        };
    };
    listAlerts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "open" | "acknowledged" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            asksForApology: boolean;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            canAcknowledge: boolean;
                            canExtend: boolean;
                            canReassign: boolean;
                            canRemind: boolean;
                            dossier: {
                                applicantName: string;
                                code: string;
                                /** Format: uuid */
                                id: string;
                                procedureName: {
                                    en: string;
                                    vi: string;
                                };
                            };
                            /** Format: date-time */
                            dueAt: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "step" | "dossier";
                            lastAnswer: {
                                /** @enum {string} */
                                answer: "acknowledged" | "reminded" | "reassigned" | "extended" | "escalated";
                                /** Format: date-time */
                                at: string;
                                by: string;
                            } | null;
                            level: string;
                            next: {
                                /** Format: date-time */
                                at: string;
                                who: {
                                    en: string;
                                    vi: string;
                                };
                            } | null;
                            remaining: {
                                text: {
                                    en: string;
                                    vi: string;
                                };
                            };
                            /** @enum {string} */
                            severity: "dueSoon" | "overdue";
                            /** Format: date-time */
                            since: string;
                            /** @enum {string} */
                            state: "open" | "acknowledged" | "closed";
                            task: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                                version: number;
                            } | null;
                            told: {
                                /** @enum {string|null} */
                                answer: "acknowledged" | "reminded" | "reassigned" | "extended" | "escalated" | null;
                                /** Format: date-time */
                                answeredAt: string | null;
                                /** Format: date-time */
                                at: string;
                                /** @enum {string} */
                                channel: "app" | "email" | "digest";
                                level: string;
                                name: string;
                                /** Format: date-time */
                                seenAt: string | null;
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    nameEn: string;
                                } | null;
                            }[];
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            };
                            version: number;
                        }[];
                        nextCursor?: string;
                        total: number;
                    };
                };
            };
        };
    };
    acknowledgeAlert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
        };
    };
    reassignFromAlert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    accountId?: string;
                    reason: string;
                    taskVersion: number;
                    /** Format: uuid */
                    unitId?: string;
                    version: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
        };
    };
    remindFromAlert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    message?: string;
                    version: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
        };
    };
    countAlerts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                    };
                };
            };
        };
    };
    seeAlerts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    alertIds: string[];
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Attachments_limits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        endings: string[];
                        maxBytes: number;
                    };
                };
            };
        };
    };
    Attachments_download: {
        parameters: {
            query?: {
                disposition?: "attachment" | "inline";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Work_chase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    message?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        chases: number;
                    };
                };
            };
        };
    };
    Demo_accounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accounts: {
                            does: {
                                en: string;
                                vi: string;
                            };
                            name: string;
                            username: string;
                        }[];
                        password?: string;
                    };
                };
            };
        };
    };
    Desk_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        numbers: {
                            [key: string]: number;
                        };
                        /** Format: date */
                        today: string;
                    };
                };
            };
        };
    };
    Dossiers_list: {
        parameters: {
            query?: {
                cursor?: string;
                desk?: "ready" | "applicant" | "today" | "dueToday" | "late";
                limit?: number;
                procedure?: string;
                q?: string;
                sort?: "received" | "due";
                status?: ("registered" | "received" | "rejected" | "processing" | "supplement" | "payment" | "withdrawal" | "stopped" | "resolved" | "returned" | "refusalReady" | "refusalReturned") | ("registered" | "received" | "rejected" | "processing" | "supplement" | "payment" | "withdrawal" | "stopped" | "resolved" | "returned" | "refusalReady" | "refusalReturned")[];
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            applicantName: string;
                            /** @enum {string} */
                            channel: "counter" | "online" | "post";
                            code: string;
                            competentUnit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            };
                            /** Format: date-time */
                            dueAt: string | null;
                            /** Format: date-time */
                            finishedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            nationalStatus: number;
                            procedure: {
                                code: string;
                                name: {
                                    en: string;
                                    vi: string;
                                };
                            };
                            /** Format: date-time */
                            promisedAt: string | null;
                            /** Format: date-time */
                            receivedAt: string;
                            status: {
                                en: string;
                                /** @enum {string} */
                                key: "registered" | "received" | "rejected" | "processing" | "supplement" | "payment" | "withdrawal" | "stopped" | "resolved" | "returned" | "refusalReady" | "refusalReturned";
                                vi: string;
                            };
                        }[];
                        nextCursor?: string;
                        total: number;
                    };
                };
            };
        };
    };
    Dossiers_takeIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    applicant: {
                        address?: string;
                        /** Format: email */
                        email?: string;
                        idNumber?: string;
                        /** @enum {string} */
                        kind: "citizen" | "enterprise" | "household";
                        name: string;
                        phone?: string;
                    };
                    case?: string;
                    /** @enum {string} */
                    channel: "counter" | "online" | "post";
                    /** Format: uuid */
                    competentUnitId?: string;
                    documents: {
                        /** @enum {string} */
                        copyType: "original" | "copy" | "electronic";
                        key: string;
                        note?: string;
                        quantity: number;
                    }[];
                    extensions?: string[];
                    fees?: {
                        copies?: number;
                        exemption?: string;
                        key: string;
                        quantity?: number;
                    }[];
                    form: {
                        [key: string]: unknown;
                    };
                    lookedUp?: {
                        key: string;
                        where: string;
                    }[];
                    /** @default [] */
                    missing?: {
                        key: string;
                        reason: string;
                    }[];
                    procedureCode: string;
                    /** Format: uuid */
                    receivingUnitId?: string;
                    scans?: {
                        documentKey?: string;
                        /** Format: uuid */
                        id: string;
                    }[];
                    submitter?: {
                        address?: string;
                        authorisation?: string;
                        /** Format: email */
                        email?: string;
                        idNumber?: string;
                        /** @enum {string} */
                        kind: "citizen" | "enterprise" | "household";
                        name: string;
                        phone?: string;
                    };
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        feeTotal: number;
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        promisedAt: string | null;
                        /** Format: date-time */
                        receivedAt: string;
                    };
                };
            };
        };
    };
    Replies_reply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the dossier */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What the reply is, by the name the procedure gives it */
                    messageName: string;
                    /** @default {} */
                    payload?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
        };
    };
    Dossiers_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actions: ("attach" | "correctCompetentUnit" | "correctIntake" | "void")[];
                        applicant: {
                            address: string | null;
                            authorisation: string | null;
                            email: string | null;
                            idNumber: string | null;
                            /** @enum {string} */
                            kind: "citizen" | "enterprise" | "household";
                            name: string;
                            phone: string | null;
                        } | null;
                        applicantName: string;
                        appointments: {
                            /** Format: date-time */
                            dueAt: string | null;
                            key: string;
                            /** Format: date-time */
                            metAt: string | null;
                            name: {
                                en: string;
                                vi: string;
                            };
                            remainingText: {
                                en: string;
                                vi: string;
                            } | null;
                            /** Format: date-time */
                            startsAt: string | null;
                            state: string;
                        }[];
                        attachments: {
                            contentType: string;
                            documentKey: string | null;
                            earlier: {
                                contentType: string;
                                documentKey: string | null;
                                /** Format: uuid */
                                id: string;
                                name: string;
                                sha256: string;
                                sizeBytes: number;
                                /** Format: date-time */
                                uploadedAt: string;
                                uploadedBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                version: number;
                            }[];
                            /** Format: uuid */
                            id: string;
                            name: string;
                            sha256: string;
                            sizeBytes: number;
                            /** Format: date-time */
                            uploadedAt: string;
                            uploadedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            version: number;
                        }[];
                        case: {
                            key: string;
                            name: {
                                en: string;
                                vi: string;
                            };
                        } | null;
                        /** @enum {string} */
                        channel: "counter" | "online" | "post";
                        clock: {
                            /** Format: date-time */
                            dueAt: string | null;
                            /** Format: date-time */
                            pausedSince: string | null;
                            /** Format: date-time */
                            promisedAt: string | null;
                            remainingText: {
                                en: string;
                                vi: string;
                            } | null;
                            state: string;
                        };
                        code: string;
                        competentUnit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            nameEn: string;
                        };
                        documents: {
                            /** @enum {string|null} */
                            copyType: "original" | "copy" | "electronic" | null;
                            key: string;
                            name: {
                                en: string;
                                vi: string;
                            };
                            note: string | null;
                            quantity: number;
                            /** @enum {string} */
                            state: "received" | "lookedUp" | "missing" | "returned";
                        }[];
                        /** Format: date-time */
                        dueAt: string | null;
                        extensions: {
                            key: string;
                            name: {
                                en: string;
                                vi: string;
                            };
                        }[];
                        fees: {
                            amount: number | null;
                            basis: string | null;
                            copies: number | null;
                            exemption: string | null;
                            key: string | null;
                            label: {
                                en: string;
                                vi: string;
                            };
                            quantity: number | null;
                        }[];
                        feeTotal: number;
                        /** Format: date-time */
                        finishedAt: string | null;
                        form: {
                            [key: string]: unknown;
                        };
                        /** Format: uuid */
                        id: string;
                        nationalStatus: number;
                        procedure: {
                            code: string;
                            name: {
                                en: string;
                                vi: string;
                            };
                        };
                        /** Format: uuid */
                        procedureVersionId: string;
                        /** Format: date-time */
                        promisedAt: string | null;
                        /** Format: date-time */
                        receivedAt: string;
                        receivingUnit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            nameEn: string;
                        };
                        status: {
                            en: string;
                            /** @enum {string} */
                            key: "registered" | "received" | "rejected" | "processing" | "supplement" | "payment" | "withdrawal" | "stopped" | "resolved" | "returned" | "refusalReady" | "refusalReturned";
                            vi: string;
                        };
                        /** Format: date-time */
                        statusAt: string;
                        statusSentence: {
                            en: string;
                            vi: string;
                        };
                        steps: {
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** Format: date-time */
                            claimedAt: string | null;
                            /** Format: date-time */
                            closedAt: string | null;
                            /** Format: date-time */
                            dueAt: string | null;
                            elementId: string;
                            name: string;
                            nameEn: string;
                            /** Format: date-time */
                            openedAt: string;
                            outcome: {
                                en: string;
                                vi: string;
                            } | null;
                            reason: string | null;
                            role: string;
                            seen: boolean;
                            /** @enum {string} */
                            state: "open" | "claimed" | "completed" | "cancelled";
                            /** Format: uuid */
                            taskId: string;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            };
                        }[];
                        submitter: {
                            address: string | null;
                            authorisation: string | null;
                            email: string | null;
                            idNumber: string | null;
                            /** @enum {string} */
                            kind: "citizen" | "enterprise" | "household";
                            name: string;
                            phone: string | null;
                        } | null;
                        timeLimit: string | null;
                        version: number;
                        voided: {
                            /** Format: date-time */
                            at: string;
                            by: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            reason: string;
                        } | null;
                        waiting: {
                            /** Format: date-time */
                            dueAt: string | null;
                            elementId: string;
                            kind: string;
                            name: string;
                            nameEn: string;
                        }[];
                    };
                };
            };
        };
    };
    apologyOfDossier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        apology: {
                            /** Format: date-time */
                            decidedAt: string | null;
                            decidedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            declineReason: string | null;
                            /** Format: date-time */
                            from: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            proposedAt: string;
                            proposedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            reason: string;
                            /** @enum {string} */
                            reasonCode: "otherAgency" | "verification" | "complex" | "technical" | "unforeseen";
                            /** @enum {string} */
                            state: "proposed" | "signed" | "declined";
                            /** Format: date-time */
                            to: string;
                        } | null;
                        choices: {
                            adds: {
                                en: string;
                                vi: string;
                            };
                            by: string;
                            /** Format: date-time */
                            to: string;
                        }[];
                        /** Format: date-time */
                        dueAt: string | null;
                        /** Format: date-time */
                        latestAt: string | null;
                        mayPropose: boolean;
                        maySign: boolean;
                        refusal: {
                            en: string;
                            vi: string;
                        } | null;
                    };
                };
            };
        };
    };
    proposeApology: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    by: string;
                    /** Format: date-time */
                    dueAt: string;
                    reason: string;
                    /** @enum {string} */
                    reasonCode: "otherAgency" | "verification" | "complex" | "technical" | "unforeseen";
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        apology: {
                            /** Format: date-time */
                            decidedAt: string | null;
                            decidedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            declineReason: string | null;
                            /** Format: date-time */
                            from: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            proposedAt: string;
                            proposedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            reason: string;
                            /** @enum {string} */
                            reasonCode: "otherAgency" | "verification" | "complex" | "technical" | "unforeseen";
                            /** @enum {string} */
                            state: "proposed" | "signed" | "declined";
                            /** Format: date-time */
                            to: string;
                        } | null;
                        choices: {
                            adds: {
                                en: string;
                                vi: string;
                            };
                            by: string;
                            /** Format: date-time */
                            to: string;
                        }[];
                        /** Format: date-time */
                        dueAt: string | null;
                        /** Format: date-time */
                        latestAt: string | null;
                        mayPropose: boolean;
                        maySign: boolean;
                        refusal: {
                            en: string;
                            vi: string;
                        } | null;
                    };
                };
            };
        };
    };
    declineApology: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    apologyId: string;
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        apology: {
                            /** Format: date-time */
                            decidedAt: string | null;
                            decidedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            declineReason: string | null;
                            /** Format: date-time */
                            from: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            proposedAt: string;
                            proposedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            reason: string;
                            /** @enum {string} */
                            reasonCode: "otherAgency" | "verification" | "complex" | "technical" | "unforeseen";
                            /** @enum {string} */
                            state: "proposed" | "signed" | "declined";
                            /** Format: date-time */
                            to: string;
                        } | null;
                        choices: {
                            adds: {
                                en: string;
                                vi: string;
                            };
                            by: string;
                            /** Format: date-time */
                            to: string;
                        }[];
                        /** Format: date-time */
                        dueAt: string | null;
                        /** Format: date-time */
                        latestAt: string | null;
                        mayPropose: boolean;
                        maySign: boolean;
                        refusal: {
                            en: string;
                            vi: string;
                        } | null;
                    };
                };
            };
        };
    };
    signApology: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    apologyId: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        apology: {
                            /** Format: date-time */
                            decidedAt: string | null;
                            decidedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            declineReason: string | null;
                            /** Format: date-time */
                            from: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            proposedAt: string;
                            proposedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            reason: string;
                            /** @enum {string} */
                            reasonCode: "otherAgency" | "verification" | "complex" | "technical" | "unforeseen";
                            /** @enum {string} */
                            state: "proposed" | "signed" | "declined";
                            /** Format: date-time */
                            to: string;
                        } | null;
                        choices: {
                            adds: {
                                en: string;
                                vi: string;
                            };
                            by: string;
                            /** Format: date-time */
                            to: string;
                        }[];
                        /** Format: date-time */
                        dueAt: string | null;
                        /** Format: date-time */
                        latestAt: string | null;
                        mayPropose: boolean;
                        maySign: boolean;
                        refusal: {
                            en: string;
                            vi: string;
                        } | null;
                    };
                };
            };
        };
    };
    Attachments_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    documentKey?: string;
                    /** Format: uuid */
                    replaces?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contentType: string;
                        documentKey: string | null;
                        /** Format: uuid */
                        id: string;
                        name: string;
                        sha256: string;
                        sizeBytes: number;
                        /** Format: date-time */
                        uploadedAt: string;
                        uploadedBy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        version: number;
                    };
                };
            };
        };
    };
    Dossiers_correctCompetentUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    competentUnitId: string;
                    reason: string;
                    version: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
        };
    };
    Mending_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    applicant?: {
                        address?: string;
                        /** Format: email */
                        email?: string;
                        idNumber?: string;
                        /** @enum {string} */
                        kind: "citizen" | "enterprise" | "household";
                        name: string;
                        phone?: string;
                    };
                    documents?: {
                        lookedUp?: {
                            key: string;
                            where: string;
                        }[];
                        /** @default [] */
                        missing?: {
                            key: string;
                            reason: string;
                        }[];
                        received: {
                            /** @enum {string} */
                            copyType: "original" | "copy" | "electronic";
                            key: string;
                            note?: string;
                            quantity: number;
                        }[];
                    };
                    fees?: {
                        copies?: number;
                        exemption?: string;
                        key: string;
                        quantity?: number;
                    }[];
                    form?: {
                        [key: string]: unknown;
                    };
                    reason: string;
                    submitter?: {
                        address?: string;
                        authorisation?: string;
                        /** Format: email */
                        email?: string;
                        idNumber?: string;
                        /** @enum {string} */
                        kind: "citizen" | "enterprise" | "household";
                        name: string;
                        phone?: string;
                    } | null;
                    version: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
        };
    };
    deadlineOfDossier: {
        parameters: {
            query?: {
                appointment?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ahead: {
                            asksForApology: boolean;
                            /** Format: date-time */
                            at: string;
                            channels: ("app" | "email" | "digest")[];
                            /** Format: date-time */
                            dueAt: string;
                            people: string[];
                            step: {
                                en: string;
                                vi: string;
                            } | null;
                            who: {
                                en: string;
                                vi: string;
                            };
                        }[];
                        calendar: {
                            name: {
                                en: string;
                                vi: string;
                            };
                            saturday: string | null;
                            weekdays: string;
                        };
                        carriedMinutes: number;
                        /** @enum {string} */
                        certainty: "confirmed" | "provisional" | "uncovered";
                        /** Format: date-time */
                        dueAt: string | null;
                        limit: {
                            en: string;
                            vi: string;
                        } | null;
                        lines: {
                            amount: number;
                            /** Format: date */
                            date: string;
                            kind: string;
                            text: {
                                en: string;
                                vi: string;
                            };
                        }[];
                        /** Format: date-time */
                        promisedAt: string | null;
                        /** Format: date-time */
                        receivedAt: string;
                        settings: {
                            basis: string | null;
                            key: string;
                            text: {
                                en: string;
                                vi: string;
                            };
                            verified: boolean;
                        }[];
                        total: number;
                        /** @enum {string|null} */
                        unit: "workingDays" | "workingMinutes" | "calendarDays" | null;
                    };
                };
            };
        };
    };
    Dossiers_diagramState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        active: string[];
                        flows: string[];
                        visited: string[];
                    };
                };
            };
        };
    };
    Dossiers_history: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            actor: {
                                /** @enum {string} */
                                kind: "account" | "client" | "system";
                                name: string | null;
                            };
                            /** Format: date-time */
                            at: string;
                            elementId: string | null;
                            text: {
                                en: string;
                                vi: string;
                            };
                        }[];
                        nextCursor?: string;
                        total: number;
                    };
                };
            };
        };
    };
    Papers_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mayPrint: boolean;
                        papers: {
                            /** @enum {string} */
                            form: "receipt" | "supplement" | "refusal" | "apology" | "stop" | "controlSlip";
                            /** Format: date-time */
                            issuedAt: string;
                            prints: {
                                copy: number;
                                /** @enum {string} */
                                form: "receipt" | "supplement" | "refusal" | "apology" | "stop" | "controlSlip";
                                /** Format: uuid */
                                id: string;
                                number: string;
                                /** Format: date-time */
                                printedAt: string;
                                printedBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                sha256: string;
                            }[];
                            /** Format: uuid */
                            subjectId: string;
                            title: {
                                en: string;
                                vi: string;
                            };
                        }[];
                    };
                };
            };
        };
    };
    Papers_print: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                form: "receipt" | "supplement" | "refusal" | "apology" | "stop" | "controlSlip";
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    subjectId?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        copy: number;
                        /** @enum {string} */
                        form: "receipt" | "supplement" | "refusal" | "apology" | "stop" | "controlSlip";
                        /** Format: uuid */
                        id: string;
                        number: string;
                        /** Format: date-time */
                        printedAt: string;
                        printedBy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        sha256: string;
                    };
                };
            };
        };
    };
    Papers_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                printId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    Work_ofDossier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        consultations: {
                            /** @enum {string|null} */
                            answer: "agree" | "disagree" | "comments" | null;
                            /** Format: uuid */
                            answerAttachmentId: string | null;
                            answerText: string | null;
                            /** Format: date-time */
                            askedAt: string;
                            askedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            askingUnit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            };
                            attachmentIds: string[];
                            canChase: boolean;
                            /** Format: date-time */
                            chasedAt: string | null;
                            chases: number;
                            /** Format: date-time */
                            closedAt: string | null;
                            /** @enum {string|null} */
                            closedHow: "replied" | "silence" | "lapsed" | "cancelled" | null;
                            /** Format: uuid */
                            id: string;
                            late: boolean;
                            lateReason: string | null;
                            question: string;
                            repliedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** Format: date-time */
                            replyBy: string;
                            silenceBasis: string | null;
                            stage: string;
                            stageName: string;
                            stageNameEn: string;
                            /** Format: uuid */
                            taskId: string | null;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            };
                        }[];
                        handOvers: {
                            authorisation: string | null;
                            /** Format: date-time */
                            handedAt: string;
                            handedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            method: "counter" | "post" | "home" | "electronic";
                            note: string | null;
                            originals: {
                                key: string;
                                name: {
                                    en: string;
                                    vi: string;
                                };
                            }[];
                            /** @enum {string} */
                            receiver: "applicant" | "authorised";
                            receiverIdNumber: string | null;
                            receiverName: string;
                            stageName: string;
                            /** Format: uuid */
                            taskId: string;
                            trackingNumber: string | null;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            };
                        }[];
                        refusals: {
                            basis: string | null;
                            code: string;
                            /** Format: uuid */
                            id: string;
                            reason: string;
                            /** Format: date-time */
                            refusedAt: string;
                            refusedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            };
                        }[];
                        replies: {
                            /** Format: date-time */
                            askedAt: string;
                            /** Format: uuid */
                            attachmentId: string;
                            /** Format: uuid */
                            id: string;
                            note: string | null;
                            number: string;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** Format: date */
                            recordedOn: string;
                            /** Format: date */
                            repliedOn: string;
                            stageName: string;
                            stageNameEn: string;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            };
                        }[];
                        results: {
                            /** Format: uuid */
                            attachmentId: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: date */
                            issuedOn: string;
                            name: {
                                en: string;
                                vi: string;
                            };
                            number: string;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            resultKey: string | null;
                            signer: string;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            };
                        }[];
                        supplements: {
                            /** Format: date-time */
                            askedAt: string;
                            askedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            closedAt: string | null;
                            /** @enum {string|null} */
                            closedHow: "answered" | "expired" | "cancelled" | null;
                            complete: boolean | null;
                            contact: string;
                            further: {
                                approver: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                basis: string;
                                reason: string;
                            } | null;
                            /** Format: uuid */
                            id: string;
                            items: {
                                attachmentIds: string[];
                                /** @enum {string|null} */
                                copyType: "original" | "copy" | "electronic" | null;
                                documentKey: string | null;
                                name: {
                                    en: string;
                                    vi: string;
                                };
                                note: string | null;
                                position: number;
                                provided: boolean | null;
                                what: string;
                            }[];
                            officer: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            reason: string;
                            /** Format: date-time */
                            replyBy: string | null;
                            sequence: number;
                            stage: string;
                            stageName: string;
                            stageNameEn: string;
                            /** Format: uuid */
                            taskId: string | null;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            };
                        }[];
                    };
                };
            };
        };
    };
    Mending_void: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    version: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
        };
    };
    Withdrawals_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    paper?: string;
                    reason: string;
                    /** @enum {string} */
                    requestedBy: "applicant" | "submitter" | "authorised";
                    version: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        how: "message" | "cancel";
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
        };
    };
    Withdrawals_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: boolean;
                        why: {
                            en: string;
                            vi: string;
                        } | null;
                        withdrawal: {
                            /** Format: uuid */
                            attachmentId: string | null;
                            /** @enum {string} */
                            how: "message" | "cancel";
                            /** Format: uuid */
                            id: string;
                            reason: string;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {string} */
                            requestedBy: "applicant" | "submitter" | "authorised";
                        } | null;
                    };
                };
            };
        };
    };
    Dossiers_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    case?: string;
                    /** @enum {string} */
                    channel: "counter" | "online" | "post";
                    /** Format: uuid */
                    competentUnitId?: string;
                    extensions?: string[];
                    fees?: {
                        copies?: number;
                        exemption?: string;
                        key: string;
                        quantity?: number;
                    }[];
                    idNumber?: string;
                    procedureCode: string;
                    /** Format: uuid */
                    receivingUnitId?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        competentUnit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            nameEn: string;
                        } | null;
                        documents: {
                            key: string;
                            name: {
                                en: string;
                                vi: string;
                            };
                            required: boolean;
                        }[];
                        duplicates: {
                            seen: {
                                code: string;
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                receivedAt: string;
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    nameEn: string;
                                };
                            }[];
                            total: number;
                        };
                        explanation: {
                            counts: boolean;
                            date: string;
                            text: {
                                en: string;
                                vi: string;
                            };
                        }[];
                        fees: {
                            amount: number | null;
                            basis: string | null;
                            copies: number | null;
                            counted: {
                                en: string;
                                vi: string;
                            } | null;
                            exemption: string | null;
                            exemptions: string[];
                            fixed: boolean;
                            key: string;
                            label: {
                                en: string;
                                vi: string;
                            };
                            quantity: number | null;
                        }[];
                        feeTotal: number;
                        limit: {
                            amount: string;
                            text: {
                                en: string;
                                vi: string;
                            };
                        };
                        mustChooseUnit: boolean;
                        /** Format: date-time */
                        promisedAt: string | null;
                    };
                };
            };
        };
    };
    Incidents_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "open" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            businessKey: string;
                            /** Format: date-time */
                            closedAt: string | null;
                            detail: string;
                            elementId: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            instanceId: string;
                            kind: string;
                            message: {
                                en: string;
                                vi: string;
                            };
                            /** Format: date-time */
                            openedAt: string;
                            /** @enum {string} */
                            state: "open" | "closed";
                            /** Format: uuid */
                            token: string;
                        }[];
                        nextCursor?: string;
                        total: number;
                    };
                };
            };
        };
    };
    Incidents_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        businessKey: string;
                        /** Format: date-time */
                        closedAt: string | null;
                        detail: string;
                        elementId: string;
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        instanceId: string;
                        kind: string;
                        message: {
                            en: string;
                            vi: string;
                        };
                        /** Format: date-time */
                        openedAt: string;
                        /** @enum {string} */
                        state: "open" | "closed";
                        /** Format: uuid */
                        token: string;
                    };
                };
            };
        };
    };
    Incidents_instance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        businessKey: string;
                        /** Format: date-time */
                        endedAt?: string;
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        procedureVersionId: string;
                        /** Format: date-time */
                        startedAt: string;
                        /** @enum {string} */
                        status: "running" | "completed" | "terminated" | "cancelled";
                        variables: {
                            [key: string]: unknown;
                        };
                        waiting: {
                            correlationKey?: string | null;
                            /** Format: date-time */
                            dueAt?: string;
                            elementId: string;
                            /** @enum {string} */
                            kind: "task" | "timer" | "message" | "job" | "incident";
                            loopIndex?: number;
                            messageName?: string;
                            name: string;
                            /** Format: uuid */
                            scopeId: string;
                            /** Format: uuid */
                            token: string;
                        }[];
                    };
                };
            };
        };
    };
    Incidents_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why; goes into the journal */
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        businessKey: string;
                        /** Format: date-time */
                        endedAt?: string;
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        procedureVersionId: string;
                        /** Format: date-time */
                        startedAt: string;
                        /** @enum {string} */
                        status: "running" | "completed" | "terminated" | "cancelled";
                        variables: {
                            [key: string]: unknown;
                        };
                        waiting: {
                            correlationKey?: string | null;
                            /** Format: date-time */
                            dueAt?: string;
                            elementId: string;
                            /** @enum {string} */
                            kind: "task" | "timer" | "message" | "job" | "incident";
                            loopIndex?: number;
                            messageName?: string;
                            name: string;
                            /** Format: uuid */
                            scopeId: string;
                            /** Format: uuid */
                            token: string;
                        }[];
                    };
                };
            };
        };
    };
    Incidents_modify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    cancel?: string[];
                    /** @description Why; goes into the journal */
                    reason: string;
                    /** @default [] */
                    start?: {
                        elementId: string;
                        /** Format: uuid */
                        scopeId?: string;
                    }[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        businessKey: string;
                        /** Format: date-time */
                        endedAt?: string;
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        procedureVersionId: string;
                        /** Format: date-time */
                        startedAt: string;
                        /** @enum {string} */
                        status: "running" | "completed" | "terminated" | "cancelled";
                        variables: {
                            [key: string]: unknown;
                        };
                        waiting: {
                            correlationKey?: string | null;
                            /** Format: date-time */
                            dueAt?: string;
                            elementId: string;
                            /** @enum {string} */
                            kind: "task" | "timer" | "message" | "job" | "incident";
                            loopIndex?: number;
                            messageName?: string;
                            name: string;
                            /** Format: uuid */
                            scopeId: string;
                            /** Format: uuid */
                            token: string;
                        }[];
                    };
                };
            };
        };
    };
    Incidents_editVariables: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why; goes into the journal */
                    reason: string;
                    /** Format: uuid */
                    scopeId?: string;
                    values: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        businessKey: string;
                        /** Format: date-time */
                        endedAt?: string;
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        procedureVersionId: string;
                        /** Format: date-time */
                        startedAt: string;
                        /** @enum {string} */
                        status: "running" | "completed" | "terminated" | "cancelled";
                        variables: {
                            [key: string]: unknown;
                        };
                        waiting: {
                            correlationKey?: string | null;
                            /** Format: date-time */
                            dueAt?: string;
                            elementId: string;
                            /** @enum {string} */
                            kind: "task" | "timer" | "message" | "job" | "incident";
                            loopIndex?: number;
                            messageName?: string;
                            name: string;
                            /** Format: uuid */
                            scopeId: string;
                            /** Format: uuid */
                            token: string;
                        }[];
                    };
                };
            };
        };
    };
    Scans_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            contentType: string;
                            documentKey: string | null;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            sizeBytes: number;
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    Scans_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    documentKey?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contentType: string;
                        documentKey: string | null;
                        /** Format: uuid */
                        id: string;
                        name: string;
                        sizeBytes: number;
                    };
                };
            };
        };
    };
    Scans_drop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Jobs_bpmnError: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    message?: string;
                    output?: {
                        [key: string]: unknown;
                    };
                    /** @description Name of the worker among those of the client */
                    workerId: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Jobs_complete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default {} */
                    output?: {
                        [key: string]: unknown;
                    };
                    /** @description Name of the worker among those of the client */
                    workerId: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Jobs_extendLock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Milliseconds until the job returns to the others */
                    lockMs: number;
                    /** @description Name of the worker among those of the client */
                    workerId: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        lockedUntil: string;
                    };
                };
            };
        };
    };
    Jobs_fail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    message: string;
                    /** @description Tries left; one less than before when absent */
                    retries?: number;
                    retryAfterMs?: number;
                    /** @description Name of the worker among those of the client */
                    workerId: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        retries: number;
                    };
                };
            };
        };
    };
    Jobs_fetchAndLock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Milliseconds until the job returns to the others
                     * @default 300000
                     */
                    lockMs?: number;
                    /** @default 10 */
                    max?: number;
                    types: string[];
                    /** @description Name of the worker among those of the client */
                    workerId: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            businessKey: string;
                            elementId: string;
                            headers: {
                                [key: string]: string;
                            };
                            /** Format: uuid */
                            id: string;
                            input: {
                                [key: string]: unknown;
                            };
                            /** Format: date-time */
                            lockedUntil: string;
                            retries: number;
                            type: string;
                        }[];
                    };
                };
            };
        };
    };
    Messages_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "pending" | "delivered" | "unmatched" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            attempts: number;
                            correlationKey: string | null;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            instanceId: string | null;
                            lastError: string | null;
                            messageName: string;
                            /** Format: date-time */
                            receivedAt: string;
                            /** Format: date-time */
                            settledAt: string | null;
                            /** @enum {string} */
                            state: "pending" | "delivered" | "unmatched" | "failed";
                        }[];
                        nextCursor?: string;
                        total: number;
                    };
                };
            };
        };
    };
    IncomingMessages_send: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Key that the waiting procedure gave, for instance its dossier */
                    correlationKey: string;
                    messageName: string;
                    /** @default {} */
                    payload?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
        };
    };
    Messages_deliver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        attempts: number;
                        correlationKey: string | null;
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        instanceId: string | null;
                        lastError: string | null;
                        messageName: string;
                        /** Format: date-time */
                        receivedAt: string;
                        /** Format: date-time */
                        settledAt: string | null;
                        /** @enum {string} */
                        state: "pending" | "delivered" | "unmatched" | "failed";
                    };
                };
            };
        };
    };
    OAuth_token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    client_id?: string;
                    client_secret?: string;
                    /** @enum {string} */
                    grant_type: "client_credentials";
                    scope?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        access_token: string;
                        expires_in: number;
                        scope: string;
                        /** @enum {string} */
                        token_type: "Bearer";
                    };
                };
            };
        };
    };
    Organisation_search: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            name: string;
                            /** Format: uuid */
                            personId: string;
                            posts: {
                                role: string;
                                /** Format: uuid */
                                unitId: string;
                                unitName: string;
                                unitNameEn: string;
                            }[];
                        }[];
                        nextCursor?: string;
                        total: number;
                    };
                };
            };
        };
    };
    Procedures_diagram: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Procedures_form: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                formId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        en: {
                            [key: string]: string;
                        };
                        schema: {
                            [key: string]: unknown;
                        };
                        ui: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    Procedures_list: {
        parameters: {
            query?: {
                counter?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            agencies?: number;
                            code: string;
                            names: {
                                en: string;
                                vi: string;
                            };
                            own?: boolean;
                            /** Format: date-time */
                            publishedAt: string;
                            version: number;
                            /** Format: uuid */
                            versionId: string;
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    Procedures_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cases: {
                            [key: string]: unknown;
                        }[];
                        channels: {
                            [key: string]: unknown;
                        }[];
                        code: string;
                        documents: {
                            [key: string]: unknown;
                        }[];
                        fees: {
                            [key: string]: unknown;
                        }[];
                        field: {
                            en: string;
                            vi: string;
                        };
                        forms: string[];
                        legalBasis: {
                            [key: string]: unknown;
                        }[];
                        /** @enum {string} */
                        level: "commune" | "province" | "ministry";
                        names: {
                            en: string;
                            vi: string;
                        };
                        /** Format: date-time */
                        publishedAt: string;
                        result: {
                            [key: string]: unknown;
                        };
                        sameVisit: boolean;
                        sources: {
                            [key: string]: unknown;
                        };
                        startForm?: string;
                        timeLimit: {
                            [key: string]: unknown;
                        };
                        version: number;
                        /** Format: uuid */
                        versionId: string;
                    };
                };
            };
        };
    };
    Procedures_agencies: {
        parameters: {
            query?: {
                counter?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            nameEn: string;
                            own: boolean;
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    registers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            nameEn: string;
                        }[];
                        nextCursor?: string;
                        total: number;
                    };
                };
            };
        };
    };
    register: {
        parameters: {
            query?: {
                cursor?: string;
                from?: string;
                limit?: number;
                procedure?: string;
                to?: string;
            };
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        items: {
                            applicant: {
                                address: string | null;
                                name: string;
                                phone: string | null;
                            } | null;
                            code: string;
                            /** Format: uuid */
                            dossierId: string;
                            leadAgency: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            };
                            no: number;
                            procedure: {
                                code: string;
                                name: {
                                    en: string;
                                    vi: string;
                                };
                            };
                            /** Format: date-time */
                            promisedAt: string | null;
                            /** Format: date-time */
                            receivedAt: string;
                            returned: {
                                /** Format: date-time */
                                at: string;
                                /** @enum {string} */
                                method: "counter" | "post" | "home" | "electronic";
                                receiver: string;
                            } | null;
                            standing: {
                                en: string;
                                vi: string;
                            };
                        }[];
                        nextCursor?: string;
                        parts: number;
                        /** Format: date */
                        to: string;
                        /** Format: date */
                        today: string;
                        total: number;
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            nameEn: string;
                        };
                    };
                };
            };
        };
    };
    registerBook: {
        parameters: {
            query?: {
                from?: string;
                part?: number;
                procedure?: string;
                to?: string;
            };
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    unitReport: {
        parameters: {
            query?: {
                cursor?: string;
                empty?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        all: {
                            dueToday: number;
                            late: number;
                            open: number;
                            unassigned: number;
                            waiting: number;
                        };
                        /** Format: date-time */
                        at: string;
                        items: {
                            agency: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            } | null;
                            depth: number;
                            isAgency: boolean;
                            kind: string;
                            numbers: {
                                dueToday: number;
                                late: number;
                                open: number;
                                unassigned: number;
                                waiting: number;
                            };
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            };
                        }[];
                        nextCursor?: string;
                        total: number;
                    };
                };
            };
        };
    };
    unitReportDossiers: {
        parameters: {
            query: {
                cell: "open" | "dueToday" | "late" | "unassigned" | "waiting";
                cursor?: string;
                limit?: number;
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            applicantName: string;
                            code: string;
                            /** Format: date-time */
                            dueAt: string | null;
                            /** Format: uuid */
                            id: string;
                            procedureName: {
                                en: string;
                                vi: string;
                            };
                            /** Format: date-time */
                            receivedAt: string;
                            status: {
                                en: string;
                                key: string;
                                vi: string;
                            };
                            steps: {
                                assignee: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @enum {string} */
                                deadlineState: "none" | "onTrack" | "dueSoon" | "due" | "overdue" | "paused";
                                /** Format: date-time */
                                dueAt: string | null;
                                led: boolean;
                                name: string;
                                nameEn: string;
                                remaining: {
                                    text: {
                                        en: string;
                                        vi: string;
                                    } | null;
                                };
                                /** Format: uuid */
                                taskId: string;
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    nameEn: string;
                                };
                                version: number;
                                waits: boolean;
                            }[];
                        }[];
                        nextCursor?: string;
                        total: number;
                    };
                };
            };
        };
    };
    Session_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            /** Format: uuid */
                            id: string;
                            isAdmin: boolean;
                            /** @enum {string} */
                            locale: "vi" | "en";
                            mustChangePassword: boolean;
                            name: string;
                        };
                        csrfToken: string;
                        posts: {
                            /** Format: uuid */
                            agencyId: string;
                            agencyName: string;
                            agencyNameEn: string;
                            /** Format: uuid */
                            delegatedBy?: string;
                            /** Format: uuid */
                            postId: string;
                            role: string;
                            /** Format: uuid */
                            unitId: string;
                            unitKind: string;
                            unitName: string;
                            unitNameEn: string;
                        }[];
                    };
                };
            };
        };
    };
    Session_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    username: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            /** Format: uuid */
                            id: string;
                            isAdmin: boolean;
                            /** @enum {string} */
                            locale: "vi" | "en";
                            mustChangePassword: boolean;
                            name: string;
                        };
                    };
                };
            };
        };
    };
    Session_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Tasks_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                overdue?: string;
                q?: string;
                scope?: "mine" | "unit" | "all";
                state?: "open" | "unclaimed" | "claimed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            actions: ("claim" | "complete" | "release" | "assign" | "reassign" | "extend" | "escalate" | "recall" | "comment")[];
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** Format: date-time */
                            claimedAt: string | null;
                            /** @enum {string} */
                            deadlineState: "none" | "onTrack" | "dueSoon" | "due" | "overdue" | "paused";
                            dossier: {
                                applicantName: string;
                                code: string;
                                /** Format: uuid */
                                id: string;
                                procedureName: {
                                    en: string;
                                    vi: string;
                                };
                            };
                            /** Format: date-time */
                            dueAt: string | null;
                            elementId: string;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            nameEn: string;
                            /** Format: date-time */
                            openedAt: string;
                            remaining: {
                                text: {
                                    en: string;
                                    vi: string;
                                } | null;
                            };
                            role: string;
                            roles: string[];
                            seen: boolean;
                            /** @enum {string} */
                            state: "open" | "claimed" | "completed" | "cancelled";
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            };
                            unresolvedRoles: string[] | null;
                            version: number;
                        }[];
                        nextCursor?: string;
                        total: number;
                    };
                };
            };
        };
    };
    Tasks_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actions: ("claim" | "complete" | "release" | "assign" | "reassign" | "extend" | "escalate" | "recall" | "comment")[];
                        assignee: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        canAssign: boolean;
                        canClaim: boolean;
                        canComplete: boolean;
                        canRecall: boolean;
                        /** Format: date-time */
                        claimedAt: string | null;
                        /** Format: date-time */
                        closedAt: string | null;
                        comments: {
                            author: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** Format: uuid */
                            id: string;
                            text: string;
                            /** Format: date-time */
                            writtenAt: string;
                        }[];
                        completedBy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        /** @enum {string} */
                        deadlineState: "none" | "onTrack" | "dueSoon" | "due" | "overdue" | "paused";
                        /** @enum {string|null} */
                        details: "supplementRequest" | "supplementAnswer" | "consultationRequest" | "consultationReply" | "refusal" | "recordedReply" | "issuedResult" | "assignment" | "handedOver" | null;
                        documentation: string | null;
                        dossier: {
                            applicantName: string;
                            code: string;
                            /** Format: uuid */
                            id: string;
                            procedureName: {
                                en: string;
                                vi: string;
                            };
                        };
                        /** Format: date-time */
                        dueAt: string | null;
                        elementId: string;
                        escalations: {
                            code: string;
                            interrupting: boolean;
                            name: {
                                en: string;
                                vi: string;
                            };
                        }[];
                        form: {
                            data: {
                                [key: string]: unknown;
                            };
                            en: {
                                [key: string]: string;
                            };
                            id: string;
                            schema: {
                                [key: string]: unknown;
                            };
                            ui: {
                                [key: string]: unknown;
                            };
                        } | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string|null} */
                        kind: "supplement" | "consultation" | "recordReply" | "issueResult" | "handOver" | "refusalNotice" | "stopNotice" | null;
                        name: string;
                        nameEn: string;
                        /** Format: date-time */
                        openedAt: string;
                        outcome: string | null;
                        outcomes: {
                            /** @enum {string|null} */
                            details: "supplementRequest" | "supplementAnswer" | "consultationRequest" | "consultationReply" | "refusal" | "recordedReply" | "issuedResult" | "assignment" | "handedOver" | null;
                            en: string;
                            key: string;
                            /** @enum {string|null} */
                            kind: "supplement" | "refuse" | "sendBack" | "consult" | "assign" | "noReply" | null;
                            reasonRequired: boolean;
                            result: string | null;
                            vi: string;
                        }[];
                        reason: string | null;
                        remaining: {
                            text: {
                                en: string;
                                vi: string;
                            } | null;
                        };
                        role: string;
                        roles: string[];
                        seen: boolean;
                        /** @enum {string} */
                        state: "open" | "claimed" | "completed" | "cancelled";
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            nameEn: string;
                        };
                        unresolvedRoles: string[] | null;
                        version: number;
                    };
                };
            };
        };
    };
    TaskCommands_assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    accountId: string;
                    version: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
        };
    };
    Tasks_candidates: {
        parameters: {
            query?: {
                next?: string;
                unitId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            absent: boolean;
                            /** Format: uuid */
                            accountId: string;
                            name: string;
                            openTasks: number;
                            roles: string[];
                        }[];
                    };
                };
            };
        };
    };
    TaskCommands_claim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
        };
    };
    Tasks_comment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        writtenAt: string;
                    };
                };
            };
        };
    };
    TaskCommands_complete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    details?: {
                        contact: string;
                        further?: {
                            /** Format: uuid */
                            approverId: string;
                            basis: string;
                            reason: string;
                        };
                        items: {
                            /** @enum {string} */
                            copyType?: "original" | "copy" | "electronic";
                            documentKey?: string;
                            name?: string;
                            what: string;
                        }[];
                        /** @enum {string} */
                        kind: "supplementRequest";
                        /** Format: uuid */
                        officerId?: string;
                        reason: string;
                        /** Format: date */
                        replyBy?: string;
                    } | {
                        items: {
                            /** @default [] */
                            attachmentIds?: string[];
                            /** @enum {string} */
                            copyType?: "original" | "copy" | "electronic";
                            note?: string;
                            position: number;
                            provided: boolean;
                            /** @default 1 */
                            quantity?: number;
                        }[];
                        /** @enum {string} */
                        kind: "supplementAnswer";
                    } | {
                        /** @default [] */
                        attachmentIds?: string[];
                        /** @enum {string} */
                        kind: "consultationRequest";
                        question: string;
                        /** Format: date */
                        replyBy: string;
                        /** Format: uuid */
                        unitId: string;
                    } | {
                        /** @enum {string} */
                        answer: "agree" | "disagree" | "comments";
                        /** Format: uuid */
                        attachmentId?: string;
                        /** @enum {string} */
                        kind: "consultationReply";
                        lateReason?: string;
                        text?: string;
                    } | {
                        basis?: string;
                        /** @enum {string} */
                        code: "notEligible" | "incomplete" | "notCompetent" | "falsified" | "supplementExpired" | "other";
                        /** @enum {string} */
                        kind: "refusal";
                        reason: string;
                    } | {
                        /** Format: uuid */
                        attachmentId: string;
                        /** @enum {string} */
                        kind: "recordedReply";
                        note?: string;
                        number: string;
                        /** Format: date */
                        repliedOn: string;
                    } | {
                        /** Format: uuid */
                        attachmentId: string;
                        /** Format: date */
                        issuedOn: string;
                        /** @enum {string} */
                        kind: "issuedResult";
                        number: string;
                        resultKey?: string;
                        signer: string;
                    } | {
                        /** Format: uuid */
                        accountId: string;
                        /** @enum {string} */
                        kind: "assignment";
                    } | {
                        authorisation?: string;
                        /** Format: date */
                        handedOn?: string;
                        /** @enum {string} */
                        kind: "handedOver";
                        /** @enum {string} */
                        method: "counter" | "post" | "home" | "electronic";
                        note?: string;
                        /** @default [] */
                        originals?: string[];
                        /** @enum {string} */
                        receiver: "applicant" | "authorised";
                        receiverIdNumber?: string;
                        receiverName: string;
                        trackingNumber?: string;
                    };
                    /** @default {} */
                    form?: {
                        [key: string]: unknown;
                    };
                    outcome?: string;
                    reason?: string;
                    version: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            nameEn: string;
                        }[];
                        version: number;
                    };
                };
            };
        };
    };
    deadlineOfTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        budget: {
                            en: string;
                            vi: string;
                        } | null;
                        calendar: {
                            en: string;
                            vi: string;
                        };
                        /** Format: date-time */
                        dueAt: string | null;
                        extensions: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            /** Format: date-time */
                            from: string;
                            /** Format: date-time */
                            to: string;
                        }[];
                        /** @enum {string|null} */
                        limitedBy: "budget" | "dossier" | "extension" | "reply" | null;
                        lines: {
                            /** Format: date */
                            date: string;
                            kind: string;
                            minutes: number;
                            text: {
                                en: string;
                                vi: string;
                            };
                        }[];
                        /** Format: date-time */
                        openedAt: string;
                        totalMinutes: number;
                    };
                };
            };
        };
    };
    TaskCommands_escalate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    reason: string;
                    version: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: boolean;
                        version: number;
                    };
                };
            };
        };
    };
    extendTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    dueAt: string;
                    reason: string;
                    /** Format: date-time */
                    to: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        dueAt: string;
                        given: number;
                        max: number;
                    };
                };
            };
        };
    };
    extensionOfTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        choices: {
                            adds: {
                                en: string;
                                vi: string;
                            };
                            /** Format: date-time */
                            to: string;
                        }[];
                        /** Format: date-time */
                        dueAt: string | null;
                        given: number;
                        /** Format: date-time */
                        latestAt: string | null;
                        max: number;
                        refusal: {
                            en: string;
                            vi: string;
                        } | null;
                    };
                };
            };
        };
    };
    TaskCommands_reassign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    accountId?: string;
                    reason: string;
                    /** Format: uuid */
                    unitId?: string;
                    version: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
        };
    };
    TaskCommands_recall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        taskId: string;
                        version: number;
                    };
                };
            };
        };
    };
    TaskCommands_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
        };
    };
    Work_ofTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        consultation: {
                            /** @enum {string|null} */
                            answer: "agree" | "disagree" | "comments" | null;
                            /** Format: uuid */
                            answerAttachmentId: string | null;
                            answerText: string | null;
                            /** Format: date-time */
                            askedAt: string;
                            askedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            askingUnit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            };
                            attachmentIds: string[];
                            canChase: boolean;
                            /** Format: date-time */
                            chasedAt: string | null;
                            chases: number;
                            /** Format: date-time */
                            closedAt: string | null;
                            /** @enum {string|null} */
                            closedHow: "replied" | "silence" | "lapsed" | "cancelled" | null;
                            /** Format: uuid */
                            id: string;
                            late: boolean;
                            lateReason: string | null;
                            question: string;
                            repliedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** Format: date-time */
                            replyBy: string;
                            silenceBasis: string | null;
                            stage: string;
                            stageName: string;
                            stageNameEn: string;
                            /** Format: uuid */
                            taskId: string | null;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            };
                        } | null;
                        proposals: {
                            consultation: {
                                /** Format: date */
                                replyBy: string;
                                silenceBasis: string | null;
                            } | null;
                            documents: {
                                key: string;
                                name: {
                                    en: string;
                                    vi: string;
                                };
                            }[];
                            /** Format: date */
                            openedOn: string;
                            results: {
                                key: string | null;
                                name: {
                                    en: string;
                                    vi: string;
                                };
                            }[];
                            supplement: {
                                approvers: {
                                    /** Format: uuid */
                                    accountId: string;
                                    name: string;
                                }[];
                                asked: number;
                                maxRequests: number | null;
                                /** Format: date */
                                replyBy: string | null;
                            } | null;
                            /** Format: date */
                            today: string;
                        };
                        raised: {
                            /** Format: date-time */
                            at: string;
                            by: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            name: {
                                en: string;
                                vi: string;
                            };
                            reason: string;
                        } | null;
                        sentBack: {
                            /** Format: date-time */
                            at: string;
                            by: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            reason: string;
                            step: {
                                en: string;
                                vi: string;
                            };
                        } | null;
                        supplement: {
                            /** Format: date-time */
                            askedAt: string;
                            askedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            closedAt: string | null;
                            /** @enum {string|null} */
                            closedHow: "answered" | "expired" | "cancelled" | null;
                            complete: boolean | null;
                            contact: string;
                            further: {
                                approver: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                basis: string;
                                reason: string;
                            } | null;
                            /** Format: uuid */
                            id: string;
                            items: {
                                attachmentIds: string[];
                                /** @enum {string|null} */
                                copyType: "original" | "copy" | "electronic" | null;
                                documentKey: string | null;
                                name: {
                                    en: string;
                                    vi: string;
                                };
                                note: string | null;
                                position: number;
                                provided: boolean | null;
                                what: string;
                            }[];
                            officer: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            reason: string;
                            /** Format: date-time */
                            replyBy: string | null;
                            sequence: number;
                            stage: string;
                            stageName: string;
                            stageNameEn: string;
                            /** Format: uuid */
                            taskId: string | null;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            };
                        } | null;
                    };
                };
            };
        };
    };
    Organisation_people: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            absent: boolean;
                            delegates: {
                                absent: boolean;
                                name: string;
                                /** Format: uuid */
                                personId: string;
                            }[];
                            name: string;
                            /** Format: uuid */
                            personId: string;
                            /** Format: uuid */
                            postId: string;
                            role: string;
                        }[];
                    };
                };
            };
        };
    };
    Organisation_tree: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            /** Format: uuid */
                            id: string;
                            isAgency: boolean;
                            kind: string;
                            name: string;
                            nameEn: string;
                            /** Format: uuid */
                            parentId: string | null;
                        }[];
                    };
                };
            };
        };
    };
}
