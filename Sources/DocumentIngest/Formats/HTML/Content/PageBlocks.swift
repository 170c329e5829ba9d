import Markup

/// Cuts a page into blocks, in the order of reading.
struct PageBlocks {
    /// The blocks.
    private(set) var blocks: [PageBlock] = []

    private let tree: HTMLTree
    private var current: PageBlock?
    private var pendingImages: Int32 = 0
    private var state = State()

    /// What the open elements make of a text.
    private struct State {
        var container: Int32 = -1
        var heading: Int32 = 0
        var isLink = false
        var isInPanel = false
        var isControl = false
    }

    private struct Open {
        var end: Int
        var isBlock: Bool
        var outer: State
    }

    /// Cuts a page.
    ///
    /// - Parameters:
    ///   - tree: The page.
    ///   - layout: How its elements stand, and which of them no reader sees.
    init(of tree: HTMLTree, layout: PageLayout) {
        self.tree = tree
        var open: [Open] = []
        var panels = layout.panels[...]
        var index = 0
        while index < tree.nodes.count {
            while let last = open.last, last.end <= index {
                open.removeLast()
                if last.isBlock { close() }
                state = last.outer
            }
            let node = tree.nodes[index]
            if layout.isLeftOut[index] {
                if layout.isBlock[index] { close() }
                index = Int(node.end)
                continue
            }
            if node.tag == .text {
                add(index)
            } else {
                let isBlock = layout.isBlock[index]
                if isBlock { close() }
                open.append(Open(end: Int(node.end), isBlock: isBlock, outer: state))
                enter(index, node.tag, isBlock)
                while let panel = panels.first, panel <= index {
                    if panel == index { state.isInPanel = true }
                    panels.removeFirst()
                }
            }
            index += 1
        }
        close()
        countCopies()
    }

    private mutating func enter(_ index: Int, _ tag: HTMLTag, _ isBlock: Bool) {
        if isBlock { state.container = Int32(index) }
        switch tag {
        case .a:
            state.isLink = true
            current?.links += 1
        case .button, .label, .select, .textarea: state.isControl = true
        case .h1: state.heading = 1
        case .h2: state.heading = 2
        case .h3: state.heading = 3
        case .h4: state.heading = 4
        case .h5: state.heading = 5
        case .h6: state.heading = 6
        case .img, .svg, .picture: if current == nil { pendingImages += 1 }
        case .b, .em, .i, .strong, .code, .mark: current?.emphases += 1
        case .br:
            current?.breaks += 1
            current?.text.endWord()
        case .time: current?.times += 1
        default: break
        }
    }

    private mutating func add(_ index: Int) {
        // A copy of the reference: the block is changed while the bytes are read.
        let tree = tree
        let bytes = tree.text.span.extracting(tree.textRange(of: index))
        if current == nil {
            var isBlank = true
            for position in bytes.indices where bytes[position] > 0x20 {
                isBlank = false
                break
            }
            if isBlank { return }
            var block = PageBlock(
                container: state.container,
                start: Int32(index),
                end: Int32(index)
            )
            block.heading = state.heading
            block.isInPanel = state.isInPanel
            block.images = pendingImages
            if state.isLink { block.links = 1 }
            pendingImages = 0
            current = block
        }
        current?.end = Int32(index) + 1
        current?.text.add(bytes, isLink: state.isLink, isControl: state.isControl)
    }

    private mutating func close() {
        guard var block = current else { return }
        block.text.endWord()
        blocks.append(block)
        current = nil
        pendingImages = 0
    }

    private mutating func countCopies() {
        var counts: [UInt32: Int32] = [:]
        for block in blocks { counts[block.text.hash, default: 0] += 1 }
        for index in blocks.indices {
            blocks[index].copies = counts[blocks[index].text.hash] ?? 1
        }
    }
}
