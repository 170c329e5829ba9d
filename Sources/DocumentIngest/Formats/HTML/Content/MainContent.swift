import Markup

/// Chooses the blocks of a page that are its main content.
struct MainContent {
    /// What the choice rests on.
    let features: BlockFeatures
    /// How much speaks for each block; 0 for as much as against it.
    let scores: [Float]
    /// What was decided.
    let decision: ContentDecision
    /// What kind of page it is; `nil` for one without text.
    let type: PageType?

    /// Chooses.
    init(of tree: HTMLTree, layout: PageLayout, model: ContentModel = .shipped) {
        features = BlockFeatures(of: tree, layout: layout)
        scores = model.scores(of: features, in: tree)
        type = features.blocks.isEmpty ? nil : model.type(of: features)
        decision = ContentDecision(blocks: features.blocks, scores: scores)
    }

    /// Leaves out the blocks that are not kept.
    func leaveOut(from layout: inout PageLayout, of tree: HTMLTree) {
        for (block, isKept) in zip(features.blocks, decision.keeps) where !isKept {
            for index in Int(block.start)..<Int(block.end) where tree.nodes[index].tag == .text {
                layout.isLeftOut[index] = true
            }
        }
    }
}
