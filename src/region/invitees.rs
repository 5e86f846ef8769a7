//! Who to invite to a dialogue: the groups of the guide, and the target groups of the programme.
use super::data::{Group, PROGRAMME};

/// Groups that belong together on a checklist.
#[derive(Clone, Copy, Debug)]
pub struct Invited {
    /// Who approaches these groups; none: who plans the dialogue.
    pub approached_by: Option<&'static str>,
    pub groups: &'static [Group],
}

/// The groups to think of for a dialogue of one gemeente, or of the whole region.
pub fn invited(whole_region: bool) -> [Invited; 2] {
    let targets = &PROGRAMME.target_groups;
    let targets = if whole_region { &targets.regional } else { &targets.local };
    [
        Invited { approached_by: None, groups: &PROGRAMME.invitees.groups },
        Invited { approached_by: Some(&targets.approached_by), groups: &targets.groups },
    ]
}

/// What to decide before inviting anybody: whether groups are mixed. The words of the source.
pub fn mix_question() -> &'static str {
    PROGRAMME.invitees.mix_question.shown()
}

impl Group {
    /// What the group is called: its label, or the words of the source.
    pub fn name(&self) -> &str {
        self.label.as_deref().unwrap_or(self.text.shown())
    }
}
