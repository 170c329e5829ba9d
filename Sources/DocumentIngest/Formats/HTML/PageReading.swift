import AnalysisCore
import Markup

/// What of a page is read, and what was noticed while that was decided.
struct PageReading {
    /// The page, and what of it is left out.
    private(set) var layout: PageLayout
    /// What was noticed.
    var findings: [Finding] = []
    /// What kind of page it is, where that was looked at.
    private(set) var type: PageType?
    /// Why there is no text, where there is a reason to name.
    private(set) var emptyReason: String?

    let tree: HTMLTree
    private(set) var content: MainContent?
    /// The layout before anything was left out for being no main content.
    let everything: PageLayout

    /// All of a page, or all that a reader sees.
    init(of tree: HTMLTree, showsHidden: Bool) {
        self.tree = tree
        layout =
            showsHidden
            ? PageLayout(everythingIn: tree)
            : PageLayout(of: tree, hidden: HiddenElements(of: tree))
        everything = layout
        if layout.readsFallback { findings.append(.fallbackText) }
        if !layout.panels.isEmpty { findings.append(.closedPanels(layout.panels.count)) }
        if layout.readsHidden { findings.append(.scriptedText) }
    }

    /// Leaves out what selectors choose.
    mutating func remove(_ selectors: [CSSSelector]) {
        guard !selectors.isEmpty else { return }
        let removed = SelectedElements(of: tree, by: selectors).isSelected
        for index in removed.indices where removed[index] {
            layout.isLeftOut[index] = true
            emptyReason = "there is no text in it but what input.html.remove leaves out"
        }
    }

    /// Leaves out all but what selectors choose.
    mutating func select(_ selectors: [CSSSelector]) {
        let selected = SelectedElements(of: tree, by: selectors).isSelected
        var end = 0
        for index in tree.nodes.indices {
            if selected[index] { end = max(end, Int(tree.nodes[index].end)) }
            if tree.nodes[index].tag == .text, index >= end { layout.isLeftOut[index] = true }
        }
        if end == 0 { emptyReason = "no element matches input.html.select" }
    }

    /// Leaves out all but the main content.
    ///
    /// - Parameter leastShare: Where less of the visible text than this is found to be main content,
    ///   all of it is kept.
    mutating func chooseMainContent(leastShare: Double) {
        let content = MainContent(of: tree, layout: layout)
        type = content.type
        self.content = content
        let leftOut = LeftOutText(content, of: tree)
        guard leftOut.keptBytes > 0,
            Double(leftOut.keptBytes) >= leastShare * Double(leftOut.allBytes)
        else {
            if leftOut.allBytes > 0 { findings.append(.noMainContent(leftOut)) }
            return
        }
        content.leaveOut(from: &layout, of: tree)
        if leftOut.bytes > 0 { findings.append(.leftOut(leftOut)) }
    }

    /// Notes what no reader of the page sees.
    mutating func noteHidden(in source: inout SourceText) {
        let hidden = HiddenText(of: tree, isHidden: layout.isHidden)
        guard hidden.count > 0 else { return }
        findings.append(.hiddenText(hidden.count, line: hidden.firstLine(in: &source)))
    }
}
