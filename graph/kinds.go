package graph

import "reflect"

// Kinds lists every kind of record; a kind stands after those it refers to, as far as they do not refer to
// each other.
var Kinds = []*Kind{
	newKind[TieType]("tie_type", "tie_types"),
	newKind[ServiceField]("service_field", "service_fields"),
	newKind[Actor]("actor", "actors"),
	newKind[Project]("project", "project"),
	newKind[Tie]("tie", "ties"),
	newKind[TieHistory]("tie_history", "tie_history"),
	newKind[Evidence]("evidence", "evidence"),
	newKind[LevelView]("level_view", "level_views"),
	newKind[LevelGoal]("level_goal", "level_goals"),
	newKind[Issue]("issue", "issues"),
	newKind[Series]("series", "series"),
	newKind[Meeting]("meeting", "meetings"),
	newKind[Attendance]("attendance", "attendances"),
	newKind[Need]("need", "needs"),
	newKind[Topic]("topic", "topics"),
	newKind[Resource]("resource", "resources"),
	newKind[Match]("match", "matches"),
	newKind[Contact]("contact", "contacts"),
	newKind[Agreement]("agreement", "agreements"),
	newKind[Party]("party", "parties"),
	newKind[Action]("action", "actions"),
	newKind[SupportSystem]("support_system", "support_systems"),
	newKind[Member]("member", "members"),
	newKind[Consent]("consent", "consents"),
	newKind[Assessment]("assessment", "assessments"),
	newKind[Proposal]("proposal", "proposals"),
	newKind[Request]("request", "requests"),
	newKind[Decision]("decision", "decisions"),
	newKind[Thanks]("thanks", "thanks"),
	newKind[Attribute]("attribute", "attributes"),
	newKind[Value]("value", "values"),
	newKind[SavedLens]("saved_lens", "saved_lenses"),
	newKind[Style]("style", "styles"),
	newKind[Drawing]("drawing", "drawings"),
	newKind[Place]("place", "places"),
	newKind[Picture]("picture", "pictures"),
	newKind[Annotation]("annotation", "annotations"),
	newKind[Step]("step", "steps"),
}

var byType = func() map[reflect.Type]*Kind {
	m := map[reflect.Type]*Kind{}
	for _, k := range Kinds {
		m[k.kind] = k
	}
	return m
}()
