import Markup

/// Chooses the blocks of a page that are its main content.
struct MainContent {
    /// What the choice rests on.
    let features: BlockFeatures
    /// How much speaks for each block; 0 for as much as against it.
    let scores: [Float]
    /// What was decided.
    let decision: ContentDecision
    /// Whether each block is kept or left out for where it stands on a short and plain page.
    let isPlaced: [Bool]
    /// What kind of page it is; `nil` for one without text.
    let type: PageType?

    /// Chooses.
    init(of tree: HTMLTree, layout: PageLayout, model: ContentModel = .shipped) {
        let features = BlockFeatures(of: tree, layout: layout)
        self.features = features
        scores = model.scores(of: features, in: tree)
        type = features.blocks.isEmpty ? nil : model.type(of: features)
        var decision = ContentDecision(blocks: features.blocks, scores: scores)
        let scored = decision.keeps
        let plain = PlainPage(of: tree, features: features) {
            model.lowestNames(of: features, in: tree)
        }
        if let plain { decision.keep(plain.completed(scored)) }
        self.decision = decision
        isPlaced = zip(scored, decision.keeps).map { $0 != $1 }
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
