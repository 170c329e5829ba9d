/// A part of the budget that is kept for one request until its price is known.
public struct BudgetReservation: Sendable, Hashable {
    /// In 10⁻¹² dollars.
    public let picodollars: Int64
    /// Input and output.
    public let tokens: Int

    /// What a request may cost at most.
    public init(_ estimate: RequestEstimate) {
        self.init(picodollars: estimate.picodollars, tokens: estimate.tokens)
    }

    /// A part of a budget; what is negative counts as zero.
    public init(picodollars: Int64, tokens: Int) {
        self.picodollars = max(0, picodollars)
        self.tokens = max(0, tokens)
    }
}

/// What is spent and reserved of a budget.
///
/// Since every request reserves the most that it may cost, no number of requests under way
/// together overruns the budget by more than its estimates are wrong.
public struct BudgetBook: Sendable, Hashable {
    /// Whether a request may be sent.
    public enum Decision: Sendable, Hashable {
        /// The budget covers it.
        case covered
        /// It may be covered when requests that are under way cost less than they reserved.
        case wait
        /// It will never be covered.
        case refused
    }

    /// The limits.
    public let budget: Budget
    /// What was spent before.
    private let before: Budget.Spent
    /// What answered requests cost, and what those of unknown usage may have cost; what was spent
    /// before is in it.
    public private(set) var spentPicodollars: Int64
    /// What answered requests took, and what those of unknown usage may have taken; what was spent
    /// before is in it.
    public private(set) var spentTokens: Int

    private var reservedPicodollars: Int64 = 0
    private var reservedTokens = 0

    /// A book.
    ///
    /// - Parameters:
    ///   - budget: The limits.
    ///   - before: What was spent of the budget before; nothing by default.
    public init(budget: Budget, before: Budget.Spent = Budget.Spent()) {
        self.budget = budget
        self.before = before
        spentPicodollars = before.picodollars
        spentTokens = before.tokens
    }

    /// What was spent since.
    public var spent: Budget.Spent {
        Budget.Spent(
            picodollars: spentPicodollars - before.picodollars,
            tokens: spentTokens - before.tokens
        )
    }

    /// What no reservation may be above if it is ever to be covered; `nil` where there is no limit.
    public var left: BudgetReservation? {
        guard budget != .unlimited else { return nil }
        return BudgetReservation(
            picodollars: budget.maxPicodollars.map { max(0, $0 - min($0, spentPicodollars)) }
                ?? .max,
            tokens: budget.maxTokens.map { max(0, $0 - min($0, spentTokens)) } ?? .max
        )
    }

    /// Decides whether a reservation is covered by what is left.
    public func decide(_ reservation: BudgetReservation) -> Decision {
        // A sum of numbers that are not negative overflows only beyond any limit.
        func exceeds<Number: FixedWidthInteger>(_ limit: Number?, _ parts: Number...) -> Bool {
            guard let limit else { return false }
            var left = limit
            for part in parts {
                let (rest, overflow) = left.subtractingReportingOverflow(part)
                guard !overflow, rest >= 0 else { return true }
                left = rest
            }
            return false
        }
        if exceeds(budget.maxPicodollars, spentPicodollars, reservation.picodollars)
            || exceeds(budget.maxTokens, spentTokens, reservation.tokens)
        {
            return .refused
        }
        if exceeds(
            budget.maxPicodollars,
            spentPicodollars,
            reservedPicodollars,
            reservation.picodollars
        )
            || exceeds(budget.maxTokens, spentTokens, reservedTokens, reservation.tokens)
        {
            return .wait
        }
        return .covered
    }

    /// Sets a reservation aside.
    public mutating func reserve(_ reservation: BudgetReservation) {
        reservedPicodollars.addClamped(reservation.picodollars)
        reservedTokens.addClamped(reservation.tokens)
    }

    /// Replaces a reservation by what the request cost.
    ///
    /// One that may have been served keeps all that it reserved, and so does the price of one whose
    /// price is unknown.
    public mutating func settle(_ reservation: BudgetReservation, usage: AttemptUsage) {
        reservedPicodollars -= reservation.picodollars
        reservedTokens -= reservation.tokens
        switch usage {
        case .notSent, .rejected:
            break
        case .unknown:
            spentPicodollars.addClamped(reservation.picodollars)
            spentTokens.addClamped(reservation.tokens)
        case .reported(let usage, let picodollars):
            spentPicodollars.addClamped(picodollars ?? reservation.picodollars)
            spentTokens.addClamped(usage.total)
        }
    }
}
