// How a claim can bear on an obligation. It stands here because a reference's tests name it before any bearing exists.

export type BearingRelation = 'alleged-breach' | 'reported-fulfilment' | 'denial' | 'interpretation' | 'call-for-compliance' | 'offer';
