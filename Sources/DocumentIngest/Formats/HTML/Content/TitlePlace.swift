import Markup

/// How far each element is from the heading that names the page.
struct TitlePlace {
    /// The block of the heading; -1 for none.
    let block: Int
    /// How many elements lie between the heading and the innermost element that also holds the other.
    private var up: [Int32]
    /// How many elements lie between that and the other.
    private var down: [Int32]

    /// Looks at a page.
    init(of tree: HTMLTree, blocks: [PageBlock], title: Int) {
        block = title
        up = Array(repeating: -1, count: tree.nodes.count)
        down = Array(repeating: -1, count: tree.nodes.count)
        guard title >= 0 else { return }
        var element = Int(blocks[title].container)
        var steps: Int32 = 0
        while element >= 0 {
            up[element] = steps
            down[element] = 0
            steps += 1
            element = Int(tree.nodes[element].parent)
        }
        for index in tree.nodes.indices where up[index] < 0 {
            let parent = Int(tree.nodes[index].parent)
            up[index] = parent >= 0 ? up[parent] : steps
            down[index] = parent >= 0 ? down[parent] + 1 : 1
        }
    }

    /// Adds the distance of a block.
    func add(_ index: Int, container: Int32, to row: inout [Float]) {
        guard block >= 0, container >= 0 else {
            row += [-1, -1, -10_000]
            return
        }
        row += [Float(up[Int(container)]), Float(down[Int(container)]), Float(index - block)]
    }

    /// What each number is.
    static func names(_ name: String) -> [String] {
        ["up", "down", "blocks"].map { "\(name)-\($0)" }
    }
}
