import Markup

/// The model that says how much speaks for a block, with weights that `scripts/train` fits.
struct ContentModel: Sendable {
    private let trees: TreeEnsemble
    private let names: NameWeights
    private let labels: LabelWeights
    /// For each type of page, in the order of `PageType.allCases`, how much speaks for it.
    private let types: [TreeEnsemble]
    /// Pages of fewer letters are rare among those that the trees were fitted to.
    private static let shortPage: Float = 2_000
    /// What speaks for the text outside of links on the shortest of pages: most of it is content.
    private static let shortPagePrior: Float = 4
    /// Names of this weight and less say that an element is no content.
    static let clearName: Float = -1.8

    /// A model.
    init(
        trees: TreeEnsemble,
        names: NameWeights,
        labels: LabelWeights,
        types: [TreeEnsemble]
    ) {
        self.trees = trees
        self.names = names
        self.labels = labels
        self.types = types
    }

    /// How much speaks for each block of a page.
    func scores(of features: BlockFeatures, in tree: HTMLTree) -> [Float] {
        let elementNames = ElementNames(of: tree, blocks: features.blocks, weights: names)
        let blockLabels = BlockLabels(of: features.blocks, weights: labels)
        let letters = Float(features.facts.whole.letters)
        let prior = Self.shortPagePrior * max(0, 1 - letters / Self.shortPage)
        let rows = features.blocks.map { elementNames.row(of: $0) }
        let scores = features.blocks.indices.map { index in
            trees.score(features.row(of: index) + rows[index] + blockLabels.row(of: index))
        }
        var agreed = features.slots.agreed(scores)
        for (index, block) in features.blocks.enumerated() {
            // Where names speak clearly of what surrounds content, they decide on a short page too.
            let isSurrounding = rows[index][ElementNames.lowestColumn] <= Self.clearName
            agreed[index] += isSurrounding ? -prior : prior * (1 - block.linkShare)
        }
        RepeatedText.lower(&agreed, of: features.blocks)
        return agreed
    }

    /// The lowest weight of the names around each block of a page.
    func lowestNames(of features: BlockFeatures, in tree: HTMLTree) -> [Float] {
        let elementNames = ElementNames(of: tree, blocks: features.blocks, weights: names)
        return features.blocks.map { elementNames.row(of: $0)[ElementNames.lowestColumn] }
    }

    /// The type that embedded data names, or the one for which most speaks; `nil` for a page too
    /// short to tell.
    func type(of features: BlockFeatures) -> PageType? {
        if let stated = features.page.statedType { return stated }
        guard features.facts.whole.letters >= Int32(Self.shortPage) else {
            return features.page.declaredType == 1 ? .article : nil
        }
        let scores = types.map { $0.score(features.pageNumbers) }
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return nil }
        return PageType.allCases[best]
    }

    /// The model that every build carries.
    static let shipped = ContentModel(
        trees: TreeEnsemble(Base64.bytes(in: treeText)),
        names: NameWeights(nameText),
        labels: LabelWeights(Base64.bytes(in: labelText)),
        types: typeTexts.map { TreeEnsemble(Base64.bytes(in: $0)) }
    )
}
