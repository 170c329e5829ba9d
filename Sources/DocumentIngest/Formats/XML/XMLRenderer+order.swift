import Markup

/// Parts that are read elsewhere than they stand: the foot of a table, regions of a scanned page.
extension XMLRenderer {
    /// The foot of a table that stands in front of its body.
    struct Foot {
        var nodes: Range<Int>
        /// The index behind what holds foot and body.
        var end: Int
        /// How many elements are open where it belongs.
        var depth: Int
    }

    /// Puts the foot of a table off until its body was read.
    ///
    /// - Returns: Whether it has to wait.
    mutating func putsOff(_ index: Int, of tree: XMLTree) -> Bool {
        let node = tree.nodes[index]
        guard !readsFoot, node.parent >= 0, tree.name(of: index).local == "tfoot" else {
            return false
        }
        let end = Int(tree.nodes[Int(node.parent)].end)
        var next = Int(node.end)
        var left = Self.mostBetween
        while next < end, left > 0 {
            left -= 1
            if !tree.nodes[next].isText, tree.name(of: next).local == "tbody" {
                feet.append(Foot(nodes: index..<Int(node.end), end: end, depth: open.count))
                return true
            }
            next = Int(tree.nodes[next].end)
        }
        return false
    }

    /// No more stands between the foot and the body of a table.
    private static let mostBetween = 20

    /// Reads the feet of the tables whose bodies end in front of an index.
    mutating func appendFeet(upTo index: Int, of tree: XMLTree, places: some XMLPlaces) {
        while let foot = feet.last, foot.end <= index {
            feet.removeLast()
            readsFoot = true
            close(to: foot.depth, of: tree, places: places)
            appendNodes(foot.nodes, of: tree, places: places)
            close(to: foot.depth, of: tree, places: places)
            readsFoot = false
        }
    }

    /// Reads the regions of a scanned page in the order that it names.
    ///
    /// - Returns: Whether it names one.
    mutating func appendInReadingOrder(
        _ page: Int,
        of tree: XMLTree,
        places: some XMLPlaces
    ) -> Bool {
        let children = allChildren(of: page, in: tree)
        guard let order = children.first(where: { tree.name(of: $0).local == "ReadingOrder" })
        else { return false }
        var ranks: [String: Int] = [:]
        rank(allChildren(of: order, in: tree), of: tree, depth: 0, &ranks)
        guard !ranks.isEmpty else { return false }
        let depth = open.count
        let ranked = children.enumerated().map { place, child in
            (child, tree.value(of: "id", child).flatMap { ranks[$0] } ?? .max, place)
        }
        for (child, _, _) in ranked.sorted(by: { ($0.1, $0.2) < ($1.1, $1.2) })
        where child != order {
            appendNodes(child..<Int(tree.nodes[child].end), of: tree, places: places)
            close(to: depth, of: tree, places: places)
        }
        return true
    }

    /// Numbers the regions that groups refer to.
    private func rank(
        _ members: [Int],
        of tree: XMLTree,
        depth: Int,
        _ ranks: inout [String: Int]
    ) {
        guard depth < 20 else { return }
        let sorted = members.enumerated().map { place, member in
            (member, tree.value(of: "index", member).flatMap { Int($0) } ?? place, place)
        }.sorted { ($0.1, $0.2) < ($1.1, $1.2) }
        for (member, _, _) in sorted {
            if let region = tree.value(of: "regionRef", member), ranks[region] == nil {
                ranks[region] = ranks.count
            }
            rank(allChildren(of: member, in: tree), of: tree, depth: depth + 1, &ranks)
        }
    }

    /// The elements in an element.
    func allChildren(of element: Int, in tree: XMLTree) -> [Int] {
        var children: [Int] = []
        var child = element + 1
        while child < Int(tree.nodes[element].end) {
            if !tree.nodes[child].isText { children.append(child) }
            child = Int(tree.nodes[child].end)
        }
        return children
    }
}
