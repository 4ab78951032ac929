/** Links with this purpose show the parts of one service's profile and confirm them; nothing else. */
export const confirmProfilePurpose = 'directory.confirm-profile';
